using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.CodeFixes.Workspaces;

/// <summary>
/// Repairs all files at once. (The stock batch fixer merges single fixes, and drops the third of three equal insertions.)
/// </summary>
internal sealed class SolutionFixAllProvider(string equivalenceKey, string title, Func<Solution, IReadOnlyList<DocumentDiagnostics>, CancellationToken, Task<Solution>> repair)
    : FixAllProvider
{
    /// <summary>Repairs one file after the other.</summary>
    public static SolutionFixAllProvider OneByOne(string equivalenceKey, string title, Func<Solution, DocumentDiagnostics, CancellationToken, Task<Solution>> repair) => new(
        equivalenceKey,
        title,
        async (solution, files, cancellation) =>
        {
            foreach (var file in files)
                solution = await repair(solution, file, cancellation).ConfigureAwait(false);
            return solution;
        });

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        // dotnet format has no key to give if the first diagnostic is one that is refused.
        if (context.CodeActionEquivalenceKey is { } key && key != equivalenceKey)
            return null;

        var files = await DocumentDiagnostics.InAsync(context).ConfigureAwait(false);
        var changed = await repair(context.Solution, files, context.CancellationToken).ConfigureAwait(false);
        return changed == context.Solution ? null : CodeAction.Create(title, _ => Task.FromResult(changed), equivalenceKey);
    }
}
