using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>
/// Makes all copies of a file at once, so that closures can share them. (The stock batch fixer merges single fixes, and drops the third
/// of three equal insertions.)
/// </summary>
internal sealed class CopyFixAllProvider : FixAllProvider
{
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        // dotnet format has no key to give if the first diagnostic is one that is refused.
        if (context.CodeActionEquivalenceKey is not (null or CopyToLocalFix.EquivalenceKey))
            return null;

        var repairs = new List<FileRepair>();
        foreach (var file in await DiagnosticsByFile.FindAsync(context).ConfigureAwait(false))
        {
            var (document, diagnostics) = file;
            repairs.Add(await FileRepair.PlanAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));
        }

        return repairs.All(repair => repair.Plans.IsEmpty)
            ? null
            : CodeAction.Create("Copy captured variables to locals", cancellation => ApplyAsync(context.Solution, repairs, cancellation), CopyToLocalFix.EquivalenceKey);
    }

    private static async Task<Solution> ApplyAsync(Solution solution, List<FileRepair> repairs, CancellationToken cancellation)
    {
        foreach (var repair in repairs)
            solution = await repair.ApplyToAsync(solution, mark: null, cancellation).ConfigureAwait(false);

        return solution;
    }
}
