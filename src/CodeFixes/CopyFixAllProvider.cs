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
        foreach (var file in await DiagnosticsByFileAsync(context).ConfigureAwait(false))
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

    /// <summary>The diagnostics of each file, found in whichever of its projects.</summary>
    private static async Task<IEnumerable<(Document Document, List<Diagnostic> Diagnostics)>> DiagnosticsByFileAsync(FixAllContext context)
    {
        var files = new Dictionary<DocumentId, (Document Document, List<Diagnostic> Diagnostics)>();
        foreach (var document in DocumentsIn(context))
        {
            var diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (diagnostics.IsEmpty)
                continue;

            var known = document.GetLinkedDocumentIds().FirstOrDefault(files.ContainsKey) ?? document.Id;
            if (!files.TryGetValue(known, out var file))
                files[known] = file = (document, new List<Diagnostic>());
            file.Diagnostics.AddRange(diagnostics);
        }

        return files.Values;
    }

    private static IEnumerable<Document> DocumentsIn(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document when context.Document is { } document => [document],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
    };
}
