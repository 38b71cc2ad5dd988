using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.TextEditing;

/// <summary>An expression body that becomes a block: <c>=> e</c> turns into <c>{ var pCopy = p; return e; }</c>.</summary>
internal sealed class ExpressionToBlockBody
{
    private readonly FormattingInfo layout;
    private readonly ExpressionSyntax body;
    private readonly bool returnsValue;
    private readonly SyntaxNode function;

    public ExpressionToBlockBody(FormattingInfo layout, ExpressionSyntax body, bool returnsValue)
    {
        this.layout = layout;
        this.body = body;
        this.returnsValue = returnsValue;
        function = body.Parent is ArrowExpressionClauseSyntax { Parent: { } member } ? member : body.Parent!;

        var content = ContentIndentation(layout.IndentationAt(function.SpanStart));
        var indentation = layout.IndentationAt(body.SpanStart);
        Shift = content.StartsWith(indentation, StringComparison.Ordinal) ? content.Substring(indentation.Length) : "";
    }

    public TextSpan Span => body.Span;

    /// <summary>What the lines of the expression are moved by, and what stands on its first line with them.</summary>
    public string Shift { get; }

    /// <param name="declarations">The copies.</param>
    /// <param name="shift">What braces further out move the lines here by.</param>
    public void Write(TextEdits edits, IEnumerable<string> declarations, string shift)
    {
        if (body.Parent is ArrowExpressionClauseSyntax arrow)
            WriteMember(edits, arrow, function, declarations, shift);
        else
            WriteLambda(edits, (AnonymousFunctionExpressionSyntax)function, declarations, shift);

        foreach (var line in layout.MovableLines(body.Span))
            edits.Insert(line, InsertionRank.Indentation, Shift);
    }

    // Only an accessor can have statements.
    private string ContentIndentation(string indentation) =>
        function is BasePropertyDeclarationSyntax ? layout.Deeper(layout.Deeper(indentation)) : layout.Deeper(indentation);

    private void WriteLambda(TextEdits edits, AnonymousFunctionExpressionSyntax lambda, IEnumerable<string> declarations, string shift)
    {
        var indentation = shift + layout.IndentationAt(lambda.SpanStart);
        edits.Remove(WhiteSpaceBeforeBody());
        edits.Insert(body.SpanStart, InsertionRank.Copy, Opening("lambdas", indentation) + Content(declarations, ContentIndentation(indentation)));
        edits.Insert(body.Span.End, InsertionRank.CloseBrace, ";" + layout.NewLineAt(body.Span.End) + indentation + "}");
    }

    private void WriteMember(TextEdits edits, ArrowExpressionClauseSyntax arrow, SyntaxNode member, IEnumerable<string> declarations, string shift)
    {
        var indentation = shift + layout.IndentationAt(member.SpanStart);
        var opening = Opening(KindOf(member), indentation);
        var newLine = layout.NewLineAt(arrow.GetLastToken().Span.End);
        var closing = newLine + indentation + "}";
        if (member is BasePropertyDeclarationSyntax)
        {
            var accessor = layout.Deeper(indentation);
            opening += layout.NewLineAt(arrow.SpanStart) + accessor + "get" + Opening("accessors", accessor);
            closing = newLine + accessor + "}" + closing;
        }

        var previous = arrow.ArrowToken.GetPreviousToken();
        if (previous.TrailingTrivia.Concat(arrow.ArrowToken.LeadingTrivia).All(IsWhiteSpace))
            edits.Remove(TextSpan.FromBounds(previous.Span.End, arrow.ArrowToken.SpanStart));

        edits.Remove(arrow.ArrowToken.Span);
        edits.Remove(WhiteSpaceBeforeBody());
        edits.Insert(arrow.ArrowToken.SpanStart, InsertionRank.OpenBrace, opening + Content(declarations, ContentIndentation(indentation)));
        edits.Insert(layout.EndWithComments(arrow.GetLastToken().GetNextToken()), InsertionRank.CloseBrace, closing);
    }

    private string Opening(string kind, string indentation) => (layout.BraceOnOwnLine(kind) ? layout.NewLineAt(body.Parent!.SpanStart) + indentation : " ") + "{";

    private string Content(IEnumerable<string> declarations, string indentation)
    {
        var start = layout.NewLineAt(body.Parent!.SpanStart) + indentation;
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
