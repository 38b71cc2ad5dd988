using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Workspaces;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.CodeFixes.Speculative;

/// <summary>What is left to repair in one member, the last first.</summary>
internal sealed class MemberFixState
{
    private readonly SpeculativeCodeFixProvider fix;
    private readonly DocumentId file;
    private readonly Stack<DeclarationTracker> places;
    private readonly HashSet<(string Text, int Number)> known;
    private int trial;
    private bool isChanged;

    private MemberFixState(SpeculativeCodeFixProvider fix, DocumentId file, IEnumerable<DeclarationTracker> places)
    {
        this.fix = fix;
        this.file = file;
        this.places = new Stack<DeclarationTracker>(places);
        known = new HashSet<(string, int)>(this.places.Select(place => (place.Text, place.Number)));
        First = this.places.First();
    }

    private DeclarationTracker First { get; }

    public static IEnumerable<MemberFixState> In(DocumentId file, IEnumerable<Diagnostic> diagnostics, SyntaxNode root, SpeculativeCodeFixProvider fix) => diagnostics
        .Select(diagnostic => diagnostic.Location.SourceSpan)
        .Distinct()
        .OrderBy(span => span.Start)
        .Select(span => DeclarationTracker.At(span, root))
        .GroupBy(place => place.Member.Span)
        .Select(places => new MemberFixState(fix, file, places));

    /// <summary>What to try next; null if the member is done.</summary>
    public async Task<SpeculativeEdit?> NextAsync(Solution solution, CancellationToken cancellation)
    {
        var document = solution.GetDocument(file)!;
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        while (places.Count > 0 || await FindMoreAsync(document, root, cancellation).ConfigureAwait(false))
        {
            if (places.Peek().SpanIn(root) is { } span
                && (await fix.TrialsAsync(document, span, cancellation).ConfigureAwait(false)).Skip(trial).FirstOrDefault() is { } next)
            {
                return next;
            }

            places.Pop();
            trial = 0;
        }

        return null;
    }

    /// <summary>Tells how the last trial ended.</summary>
    public void Tried(bool isRight)
    {
        isChanged |= isRight;
        trial = isRight ? 0 : trial + 1;
        if (isRight)
            places.Pop();
    }

    // One constant makes a constant of the next. What is suppressed stays.
    private async Task<bool> FindMoreAsync(Document document, SyntaxNode root, CancellationToken cancellation)
    {
        if (!isChanged)
            return false;

        isChanged = false;
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var reports = fix.ReportsIn(new MemberInProject(document, model, First.Member.In(root)), cancellation);
        var found = CompilationWithAnalyzers.GetEffectiveDiagnostics(reports, model.Compilation)
            .Where(report => !report.IsSuppressed)
            .Select(report => DeclarationTracker.At(report.Location.SourceSpan, root))
            .Where(place => known.Add((place.Text, place.Number)))
            .ToList();
        found.ForEach(places.Push);
        return found.Count > 0;
    }
}
