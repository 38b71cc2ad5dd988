using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Workspaces;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Speculative;

/// <summary>A repair that is made before it is offered, because only the result tells whether it is one.</summary>
public abstract class SpeculativeCodeFixProvider : CodeFixProvider
{
    private protected abstract string EquivalenceKey { get; }

    private protected abstract string TitleForAll { get; }

    public sealed override FixAllProvider GetFixAllProvider() =>
        new SolutionFixAllProvider(EquivalenceKey, TitleForAll, (solution, files, cancellation) => new BatchedFixAll(this, cancellation).RepairAsync(solution, files));

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var trial in await TrialsAsync(context.Document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false))
            {
                var changed = await SpeculativeEdit.MakeAsync(context.Document.Project.Solution, [trial], cancellation).ConfigureAwait(false);
                if (!await trial.IsRightInAsync(changed, cancellation).ConfigureAwait(false))
                    continue;

                if (trial.Mark is { } mark)
                    changed = (await mark(changed.GetDocument(context.Document.Id)!).ConfigureAwait(false)).Project.Solution;
                context.RegisterCodeFix(CodeAction.Create(trial.Title, _ => Task.FromResult(changed), EquivalenceKey), diagnostic);
                break;
            }
        }
    }

    /// <summary>What may repair that which is reported at <paramref name="span"/>, the best first; nothing is tried yet.</summary>
    internal abstract Task<ImmutableArray<SpeculativeEdit>> TrialsAsync(Document document, TextSpan span, CancellationToken cancellation);

    /// <summary>What is reported in a member.</summary>
    internal abstract IEnumerable<Diagnostic> ReportsIn(MemberInProject view, CancellationToken cancellation);
}
