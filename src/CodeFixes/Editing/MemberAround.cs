using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes.Editing;

/// <summary>The declaration whose body a change stays in, before and after it.</summary>
internal static class MemberAround
{
    /// <summary>The member, or for top-level statements the file.</summary>
    public static SyntaxNode Of(int position, SyntaxNode root) =>
        root.FindToken(position).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax ? member : root;

    /// <summary>What has become of <paramref name="member"/>, which still starts where it did.</summary>
    public static SyntaxNode In(SyntaxNode member, SyntaxNode changed) =>
        member.Parent is null
            ? changed
            : changed.FindToken(member.SpanStart).Parent!.AncestorsAndSelf().First(node => node.RawKind == member.RawKind && node.SpanStart == member.SpanStart);
}
