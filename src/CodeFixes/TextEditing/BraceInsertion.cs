using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.TextEditing;

/// <summary>Braces around some statements, laid out as the code around them.</summary>
internal sealed class BraceInsertion
{
    private readonly FormattingInfo layout;
    private readonly StatementRange run;
    private readonly SyntaxToken first;
    private readonly SyntaxToken last;
    private readonly string braceIndentation;

    public BraceInsertion(FormattingInfo layout, StatementRange run)
    {
        this.layout = layout;
        this.run = run;
        first = run.First.GetFirstToken();
        last = run.Last.GetLastToken();

        var parent = run.First.Parent!;
        var isEmbedded = parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax or LabeledStatementSyntax);
        var indentation = layout.IndentationAt(first.SpanStart);
        StartsLine = layout.IsFirstOnLine(first);
        IsInline = !StartsLine && !IsFirstOfStatementOnLine(parent);
        braceIndentation = isEmbedded ? layout.IndentationAt(parent.SpanStart) : indentation;

        var isDeeper = isEmbedded && indentation.Length > braceIndentation.Length && indentation.StartsWith(braceIndentation, StringComparison.Ordinal);
        ContentIndentation = isDeeper && StartsLine ? indentation : layout.Deeper(braceIndentation);
        Shift = !IsInline && ContentIndentation.StartsWith(indentation, StringComparison.Ordinal) ? ContentIndentation.Substring(indentation.Length) : "";
    }

    public TextSpan Span => run.Span;

    /// <summary>Whether the statements start a line already.</summary>
    public bool StartsLine { get; }

    /// <summary>Whether everything stays on one line, as in <c>{ for (…) { … } }</c>.</summary>
    public bool IsInline { get; }

    /// <summary>What the lines inside are moved by.</summary>
    public string Shift { get; }

    public string ContentIndentation { get; }

    /// <param name="outerShift">What braces further out move the lines here by.</param>
    public void Open(TextEdits edits, string outerShift)
    {
        var brace = outerShift + braceIndentation + "{";
        if (IsInline)
        {
            edits.Insert(first.SpanStart, InsertionRank.OpenBrace, "{ ");
            return;
        }

        var previous = first.GetPreviousToken();
        var onOwnLine = layout.BraceOnOwnLine("control_blocks");
        var start = first.SpanStart;
        if (!StartsLine)
        {
            edits.Remove(layout.WhiteSpaceBefore(start));
            edits.Insert(start, InsertionRank.OpenBrace, (onOwnLine ? layout.NewLineAt(start) + brace : " {") + layout.NewLineAt(start) + outerShift + ContentIndentation);
        }
        else if (LastDirectiveBefore(first) is { } directive)
        {
            start = directive.FullSpan.End;
            edits.Insert(start, InsertionRank.OpenBrace, brace + layout.NewLineAt(first.SpanStart));
        }
        else if (onOwnLine || run.First.Parent is not (StatementSyntax or ElseClauseSyntax) or BlockSyntax)
        {
            start = BehindEmptyLines(first);
            edits.Insert(start, InsertionRank.OpenBrace, brace + layout.NewLineAt(first.SpanStart));
        }
        else
        {
            start = first.FullSpan.Start;
            edits.Insert(previous.Span.End, InsertionRank.OpenBrace, " {");
        }

        foreach (var line in layout.MovableLines(TextSpan.FromBounds(start, last.Span.End)))
            edits.Insert(line, InsertionRank.Indentation, Shift);
    }

    /// <returns>Where the brace stands, and what must follow it: a new line if there is more on the same line.</returns>
    public (int Position, string After) Close(TextEdits edits, string outerShift)
    {
        if (IsInline)
        {
            edits.Insert(last.Span.End, InsertionRank.CloseBrace, " }");
            return (last.Span.End, "");
        }

        var end = layout.EndWithComments(last);
        edits.Insert(end, InsertionRank.CloseBrace, layout.NewLineAt(end) + outerShift + braceIndentation + "}");

        var next = last.GetNextToken();
        if (next.IsKind(SyntaxKind.None) || !layout.OnOneLine(end, next.SpanStart))
            return (end, "");

        edits.Remove(TextSpan.FromBounds(Math.Max(end, layout.WhiteSpaceBefore(next.SpanStart).Start), next.SpanStart));
        return (end, next.Parent is DoStatementSyntax ? " " : layout.NewLineAt(end) + outerShift + braceIndentation);
    }

    private static int BehindEmptyLines(SyntaxToken token) => token.LeadingTrivia
        .TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
        .Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
        .Select(trivia => trivia.FullSpan.End)
        .DefaultIfEmpty(token.FullSpan.Start)
        .Last();

    private static SyntaxTrivia? LastDirectiveBefore(SyntaxToken token)
    {
        var directives = token.LeadingTrivia.Where(trivia => trivia.IsDirective).ToList();
        return directives.Count > 0 ? directives[directives.Count - 1] : null;
    }

    // An 'else' behind a closing brace belongs to the line on which its 'if' starts.
    private bool IsFirstOfStatementOnLine(SyntaxNode parent)
    {
        for (var node = parent; node is ElseClauseSyntax or IfStatementSyntax; node = node.Parent)
        {
            if (layout.IsFirstOnLine(node.GetFirstToken()))
                return true;
        }

        return parent is not (BlockSyntax or GlobalStatementSyntax) && layout.IsFirstOnLine(parent.GetFirstToken());
    }
}
