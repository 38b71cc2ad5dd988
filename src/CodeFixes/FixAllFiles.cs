using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>
/// Repairs all files at once. (The stock batch fixer merges single fixes, and drops the third of three equal insertions.)
/// </summary>
internal sealed class FixAllFiles(string equivalenceKey, string title, Func<Solution, IReadOnlyList<ReportedFile>, CancellationToken, Task<Solution>> repair)
    : FixAllProvider
{
    /// <summary>Repairs one file after the other.</summary>
    public static FixAllFiles OneByOne(string equivalenceKey, string title, Func<Solution, ReportedFile, CancellationToken, Task<Solution>> repair) => new(
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

        var files = await ReportedFile.InAsync(context).ConfigureAwait(false);
        var changed = await repair(context.Solution, files, context.CancellationToken).ConfigureAwait(false);
        return changed == context.Solution ? null : CodeAction.Create(title, _ => Task.FromResult(changed), equivalenceKey);
    }
}
