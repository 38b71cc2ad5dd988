using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.CodeFixes.Workspaces;

/// <summary>What a fix for all occurrences is to repair in a file. One that belongs to several projects is one file.</summary>
/// <param name="Diagnostics">Those found in whichever of the projects.</param>
internal sealed record DocumentDiagnostics(Document Document, List<Diagnostic> Diagnostics)
{
    public static async Task<IReadOnlyList<DocumentDiagnostics>> InAsync(FixAllContext context)
    {
        var files = new Dictionary<DocumentId, DocumentDiagnostics>();
        foreach (var document in DocumentsIn(context))
        {
            var diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (diagnostics.IsEmpty)
                continue;

            var known = document.GetLinkedDocumentIds().FirstOrDefault(files.ContainsKey) ?? document.Id;
            if (!files.TryGetValue(known, out var file))
                files[known] = file = new DocumentDiagnostics(document, new List<Diagnostic>());
            file.Diagnostics.AddRange(diagnostics);
        }

        return files.Values.ToList();
    }

    private static IEnumerable<Document> DocumentsIn(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document when context.Document is { } document => [document],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
    };
}
