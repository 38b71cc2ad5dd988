using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.TextEditing;
using ClosureAnalyzers.CodeFixes.Workspaces;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// The copies of one file. The file may belong to several projects, one for each target framework for example: it is edited once, in a
/// way that is right in all of them.
/// </summary>
internal sealed class CopyToLocalEdit
{
    /// <summary>The compiler's errors for a <c>ref</c>, <c>in</c> or <c>out</c> parameter, or a <c>ref</c> local, in a closure.</summary>
    public static readonly ImmutableArray<string> ReferenceErrors = ImmutableArray.Create("CS1628", "CS8175");

    private readonly ImmutableArray<Document> documents;

    private CopyToLocalEdit(ImmutableArray<Document> documents, ImmutableArray<CopyPlan> plans)
    {
        this.documents = documents;
        Plans = plans;
    }

    public ImmutableArray<CopyPlan> Plans { get; }

    /// <summary>Plans the copies for the uses that <paramref name="diagnostics"/> report; those that are refused in any project are left out.</summary>
    public static async Task<CopyToLocalEdit> PlanAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var documents = LinkedDocuments.In(document);
        var planners = new List<CopyPlanner>();
        foreach (var linked in documents)
            planners.Add(new CopyPlanner((await linked.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!, cancellation));

        var late = diagnostics.Where(diagnostic => diagnostic.Id == "CLO1005").Select(diagnostic => diagnostic.Location.SourceSpan).ToImmutableHashSet();
        var plans = diagnostics
            .Select(diagnostic => (Span: diagnostic.Location.SourceSpan, OfReference: ReferenceErrors.Contains(diagnostic.Id)))
            .Distinct()
            .OrderBy(reported => reported.Span.Start)
            .SelectMany(reported => planners.Select(planner => planner.PlanFor(reported.Span, reported.OfReference).Plan))
            .OfType<CopyPlan>()
            .Select(plan => plan.Together)
            .Distinct()
            .SelectMany(together => InAll(together, planners))
            .GroupBy(plan => (plan.Variable.Name, plan.Closure.Operation.Syntax.SpanStart))
            .Select(same => same.First())
            .Select(plan => plan.References.Any(name => late.Contains(name.Span)) ? plan with { Late = LateCopy.In(plan, cancellation) } : plan);
        return await new CopyToLocalEdit(documents, plans.ToImmutableArray()).WithoutUnassignedAsync(cancellation).ConfigureAwait(false);
    }

    // Only the compiler tells whether an 'out' parameter has a value before the closure.
    private async Task<CopyToLocalEdit> WithoutUnassignedAsync(CancellationToken cancellation)
    {
        var accepted = ImmutableArray.CreateBuilder<CopyPlan>();
        foreach (var plan in Plans)
        {
            if (!plan.IsOfReference || await new CopyToLocalEdit(documents, ImmutableArray.Create(plan)).CompilesAsync(plan.Place.Position, cancellation).ConfigureAwait(false))
                accepted.Add(plan);
        }

        return new CopyToLocalEdit(documents, accepted.ToImmutable());
    }

    private async Task<bool> CompilesAsync(int position, CancellationToken cancellation)
    {
        var solution = await ApplyToAsync(documents[0].Project.Solution, mark: null, cancellation).ConfigureAwait(false);
        return !await IntroducedDiagnostics.AreInAsync(documents[0], solution, position, cancellation).ConfigureAwait(false);
    }

    /// <param name="mark">Changes a document after its text has changed, for example by an annotation.</param>
    public async Task<Solution> ApplyToAsync(Solution solution, Func<Document, ImmutableArray<LocalCopy>, Task<Document>>? mark, CancellationToken cancellation)
    {
        if (Plans.IsEmpty)
            return solution;

        var models = new List<SemanticModel>();
        foreach (var document in documents)
            models.Add((await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!);

        var copies = new CopyCoalescing(new UniqueNameGenerator(models), cancellation).For(Plans);
        var layout = await FormattingInfo.OfAsync(documents[0], cancellation).ConfigureAwait(false);
        var changes = CopyEdits.Changes(layout, models[0], copies, cancellation);
        solution = LinkedDocuments.WithText(solution, documents, layout.Text.WithChanges(changes));
        return mark is null
            ? solution
            : (await mark(solution.GetDocument(documents[0].Id)!, copies).ConfigureAwait(false)).Project.Solution;
    }

    private static IEnumerable<CopyPlan> InAll(ImmutableArray<CopyPlan> together, IReadOnlyCollection<CopyPlanner> planners)
    {
        var plans = together.Select(plan => InAll(plan, planners)).OfType<CopyPlan>().ToList();
        return plans.Count == together.Length ? plans : [];
    }

    // A project that does not see the closure, because a directive turns it off there, has no say.
    private static CopyPlan? InAll(CopyPlan plan, IEnumerable<CopyPlanner> planners)
    {
        var answers = planners.Select(planner => planner.PlanLike(plan)).ToList();
        return answers.Any(answer => answer is { Plan: null, Refusal: not CopyRefusal.NoCapture })
            ? null
            : plan with { Linked = answers.Select(answer => answer.Plan).OfType<CopyPlan>().ToImmutableArray() };
    }
}
