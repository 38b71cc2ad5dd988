using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Editing;

/// <summary>
/// The place of a declaration, told by its number among the tokens of the same text: mentions of variables come and go with copies,
/// declarations of the same name don't.
/// </summary>
internal readonly record struct DeclaredToken(string Text, int Number)
{
    public static DeclaredToken At(TextSpan span, SyntaxNode root)
    {
        var token = root.FindToken(span.Start);
        return new(token.Text, Alike(token.Text, root).TakeWhile(other => other.SpanStart < span.Start).Count());
    }

    public TextSpan? SpanIn(SyntaxNode root)
    {
        var token = Alike(Text, root).ElementAtOrDefault(Number);
        return token.IsKind(SyntaxKind.None) ? null : token.Span;
    }

    private static IEnumerable<SyntaxToken> Alike(string text, SyntaxNode root) =>
        root.DescendantTokens().Where(token => token.Text == text && token.Parent is not (IdentifierNameSyntax or ThisExpressionSyntax));
}
