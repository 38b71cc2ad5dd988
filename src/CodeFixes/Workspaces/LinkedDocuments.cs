using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Workspaces;

/// <summary>A file that may belong to several projects, one for each target framework for example.</summary>
internal static class LinkedDocuments
{
    /// <summary>The file in each of its projects, first in the one of <paramref name="document"/>.</summary>
    public static ImmutableArray<Document> In(Document document) =>
        document.GetLinkedDocumentIds().Select(document.Project.Solution.GetDocument).OfType<Document>().Prepend(document).ToImmutableArray();

    /// <summary>The same text in each of its projects.</summary>
    public static Solution WithText(Solution solution, ImmutableArray<Document> documents, SourceText text) =>
        documents.Aggregate(solution, (changed, document) => changed.WithDocumentText(document.Id, text));
}
