using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>What a fix for all occurrences is to repair. A file that belongs to several projects is one file.</summary>
internal static class DiagnosticsByFile
{
    /// <summary>The diagnostics of each file, found in whichever of its projects.</summary>
    public static async Task<IEnumerable<(Document Document, List<Diagnostic> Diagnostics)>> FindAsync(FixAllContext context)
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
