using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>
/// A repair that is made before it is offered, because only the result tells whether it is one. Fixing all takes one step after the
/// other, each in the file that the steps before have left.
/// </summary>
public abstract class StepwiseFix : CodeFixProvider
{
    private protected abstract string EquivalenceKey { get; }

    private protected abstract string TitleForAll { get; }

    public sealed override FixAllProvider GetFixAllProvider() => new AllSteps(this);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await RepairAsync(context.Document, diagnostic.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false) is { } repair)
                context.RegisterCodeFix(CodeAction.Create(repair.Title, _ => Task.FromResult(repair.Solution), EquivalenceKey), diagnostic);
        }
    }

    /// <summary>Repairs what is reported at <paramref name="span"/>, in all projects that the file belongs to; null if it cannot be.</summary>
    private protected abstract Task<Repair?> RepairAsync(Document document, TextSpan span, CancellationToken cancellation);

    private protected sealed record Repair(string Title, Solution Solution);

    private sealed class AllSteps(StepwiseFix fix) : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            // dotnet format has no key to give if the first diagnostic is one that is refused.
            if (context.CodeActionEquivalenceKey is { } key && key != fix.EquivalenceKey)
                return null;

            var solution = context.Solution;
            foreach (var (document, diagnostics) in await DiagnosticsByFile.FindAsync(context).ConfigureAwait(false))
                solution = await RepairFileAsync(solution, document.Id, diagnostics, context.CancellationToken).ConfigureAwait(false);

            return solution == context.Solution ? null : CodeAction.Create(fix.TitleForAll, _ => Task.FromResult(solution), fix.EquivalenceKey);
        }

        // From the end to the start: what comes before a change stays where it is, and in the member that is changed the names do.
        private async Task<Solution> RepairFileAsync(Solution solution, DocumentId id, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
        {
            var root = (await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            var places = diagnostics
                .Select(diagnostic => diagnostic.Location.SourceSpan)
                .Distinct()
                .OrderByDescending(span => span.Start)
                .Select(span => DeclaredToken.At(span, root))
                .ToList();
            foreach (var place in places)
            {
                var document = solution.GetDocument(id)!;
                root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
                if (place.SpanIn(root) is { } span && await fix.RepairAsync(document, span, cancellation).ConfigureAwait(false) is { } repair)
                    solution = repair.Solution;
            }

            return solution;
        }
    }
}
