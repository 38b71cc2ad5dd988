using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Editing;

/// <summary>An expression body that becomes a block: <c>=> e</c> turns into <c>{ var pCopy = p; return e; }</c>.</summary>
internal sealed class BodyBlock(Layout layout, ExpressionSyntax body, bool returnsValue)
{
    /// <param name="declarations">The copies.</param>
    /// <param name="shift">What braces further out move the lines here by.</param>
    public void Write(TextEdits edits, IEnumerable<string> declarations, string shift)
    {
        if (body.Parent is ArrowExpressionClauseSyntax { Parent: { } member } arrow)
            WriteMember(edits, arrow, member, declarations, shift);
        else
            WriteLambda(edits, (AnonymousFunctionExpressionSyntax)body.Parent!, declarations, shift);
    }

    /// <summary>The lambda or member that has <paramref name="body"/>.</summary>
    public static SyntaxNode FunctionOf(ExpressionSyntax body) => body.Parent is ArrowExpressionClauseSyntax { Parent: { } member } ? member : body.Parent!;

    private void WriteLambda(TextEdits edits, AnonymousFunctionExpressionSyntax lambda, IEnumerable<string> declarations, string shift)
    {
        var indentation = shift + layout.IndentationAt(lambda.SpanStart);
        edits.Remove(WhiteSpaceBeforeBody());
        edits.Insert(body.SpanStart, InsertionRank.Copy, Opening("lambdas", indentation) + Content(declarations, layout.Deeper(indentation)));
        edits.Insert(body.Span.End, InsertionRank.CloseBrace, ";" + layout.NewLine + indentation + "}");
    }

    private void WriteMember(TextEdits edits, ArrowExpressionClauseSyntax arrow, SyntaxNode member, IEnumerable<string> declarations, string shift)
    {
        var indentation = shift + layout.IndentationAt(member.SpanStart);
        var opening = Opening(KindOf(member), indentation);
        var closing = layout.NewLine + indentation + "}";
        var content = layout.Deeper(indentation);

        // Only an accessor can have statements.
        if (member is BasePropertyDeclarationSyntax)
        {
            opening += layout.NewLine + content + "get" + Opening("accessors", content);
            closing = layout.NewLine + content + "}" + closing;
            content = layout.Deeper(content);
        }

        var previous = arrow.ArrowToken.GetPreviousToken();
        if (previous.TrailingTrivia.Concat(arrow.ArrowToken.LeadingTrivia).All(IsWhiteSpace))
            edits.Remove(TextSpan.FromBounds(previous.Span.End, arrow.ArrowToken.SpanStart));

        edits.Remove(arrow.ArrowToken.Span);
        edits.Remove(WhiteSpaceBeforeBody());
        edits.Insert(arrow.ArrowToken.SpanStart, InsertionRank.OpenBrace, opening + Content(declarations, content));
        edits.Insert(layout.EndWithComments(arrow.GetLastToken().GetNextToken()), InsertionRank.CloseBrace, closing);
    }

    private string Opening(string kind, string indentation) => (layout.BraceOnOwnLine(kind) ? layout.NewLine + indentation : " ") + "{";

    private string Content(IEnumerable<string> declarations, string indentation)
    {
        var start = layout.NewLine + indentation;
        return string.Concat(declarations.Select(declaration => start + declaration)) + start
            + (returnsValue && body is not ThrowExpressionSyntax ? "return " : "");
    }

    private TextSpan WhiteSpaceBeforeBody()
    {
        var first = body.GetFirstToken();
        var previous = first.GetPreviousToken();
        return previous.TrailingTrivia.Concat(first.LeadingTrivia).All(IsWhiteSpace)
            ? TextSpan.FromBounds(previous.Span.End, first.SpanStart)
            : default;
    }

    private static bool IsWhiteSpace(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static string KindOf(SyntaxNode member) => member switch
    {
        LocalFunctionStatementSyntax => "local_functions",
        AccessorDeclarationSyntax => "accessors",
        BasePropertyDeclarationSyntax => "properties",
        _ => "methods",
    };
}
