using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Workspaces;

/// <summary>
/// The place of a declaration, told by its number among the tokens of the same text in its member: mentions of variables come and go with
/// copies, declarations of the same name don't.
/// </summary>
internal readonly record struct DeclarationTracker(EnclosingMember Member, string Text, int Number)
{
    public static DeclarationTracker At(TextSpan span, SyntaxNode root)
    {
        var text = root.FindToken(span.Start).Text;
        var member = EnclosingMember.Of(span.Start, root);
        return new(member, text, Alike(text, member).TakeWhile(other => other.SpanStart < span.Start).Count());
    }

    /// <param name="root">The file after changes in this member or behind it.</param>
    public TextSpan? SpanIn(SyntaxNode root)
    {
        var token = Alike(Text, Member.In(root)).ElementAtOrDefault(Number);
        return token.IsKind(SyntaxKind.None) ? null : token.Span;
    }

    private static IEnumerable<SyntaxToken> Alike(string text, EnclosingMember member) =>
        member.Tokens.Where(token => token.Text == text && token.Parent is not (IdentifierNameSyntax or ThisExpressionSyntax));
}
