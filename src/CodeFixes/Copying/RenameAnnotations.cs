using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>Offers to name the copy, where it is the only one.</summary>
internal static class RenameAnnotations
{
    // Roslyn rewrites a tree by recursion; a copy that is nested deeper keeps its name.
    private const int Deepest = 300;

    public static async Task<Document> MakeAsync(Document document, ImmutableArray<LocalCopy> copies, CancellationToken cancellation)
    {
        if (copies is not [{ Declaration: not null, IsMoved: false, Plans: [var plan, ..] } copy])
            return document;

        // Earlier blocks may have a copy of the same name.
        var before = await plan.Model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var after = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var earlier = DeclarationsOf(copy.Name, before).Count(name => name.SpanStart < copy.Place.Position);
        var added = DeclarationsOf(copy.Name, after).ElementAtOrDefault(earlier);
        // Among unfinished code the copy may be read as something else than a declaration.
        if (added == default || added.Parent!.Ancestors().Skip(Deepest).Any())
            return document;
        return document.WithSyntaxRoot(after.ReplaceToken(added, added.WithAdditionalAnnotations(RenameAnnotation.Create())));
    }

    private static IEnumerable<SyntaxToken> DeclarationsOf(string name, SyntaxNode root) => root.DescendantNodes()
        .OfType<VariableDeclaratorSyntax>()
        .Select(declarator => declarator.Identifier)
        .Where(identifier => identifier.ValueText == name);
}
