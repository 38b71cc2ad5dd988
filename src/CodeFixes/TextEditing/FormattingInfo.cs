using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.TextEditing;

/// <summary>How a file is laid out: its line ends, its indentation, and on which line an opening brace goes.</summary>
internal sealed class FormattingInfo
{
    private readonly string unit;
    private readonly ImmutableHashSet<string> bracesOnOwnLine;

    private FormattingInfo(SourceText text, SyntaxNode root, string unit, ImmutableHashSet<string> bracesOnOwnLine)
    {
        Text = text;
        Root = root;
        this.unit = unit;
        this.bracesOnOwnLine = bracesOnOwnLine;
    }

    public SourceText Text { get; }

    public SyntaxNode Root { get; }

    /// <summary>The end of the line of <paramref name="position"/>, or of the line before where the file ends without one.</summary>
    public string NewLineAt(int position)
    {
        for (var number = LineOf(position); number >= 0; number--)
        {
            var line = Text.Lines[number];
            if (line.EndIncludingLineBreak > line.End)
                return Text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        }

        return "\n";
    }

    public static async Task<FormattingInfo> OfAsync(Document document, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var options = await document.GetOptionsAsync(cancellation).ConfigureAwait(false);
        var unit = IndentationUnit.In(root!, text) ?? (options.GetOption(FormattingOptions.UseTabs, LanguageNames.CSharp)
            ? "\t"
            : new string(' ', options.GetOption(FormattingOptions.IndentationSize, LanguageNames.CSharp)));

        var settings = document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(root!.SyntaxTree);
        var kinds = settings.TryGetValue("csharp_new_line_before_open_brace", out var value) ? value : "all";
        return new FormattingInfo(text, root, unit, kinds.Split(',').Select(kind => kind.Trim()).ToImmutableHashSet());
    }

    /// <summary>Whether an opening brace goes on a line of its own.</summary>
    /// <param name="kind">One of the values of <c>csharp_new_line_before_open_brace</c>.</param>
    public bool BraceOnOwnLine(string kind) => bracesOnOwnLine.Contains("all") || bracesOnOwnLine.Contains(kind);

    /// <summary>One level deeper than <paramref name="indentation"/>.</summary>
    public string Deeper(string indentation) => indentation + LevelIn(indentation);

    /// <summary>One level, in tabs where <paramref name="indentation"/> has tabs.</summary>
    public string LevelIn(string indentation) => indentation.Contains('\t') ? "\t" : unit;

    /// <summary>The white space before the first thing on the line of <paramref name="position"/>.</summary>
    public string IndentationAt(int position) => IndentationUnit.IndentationAt(position, Text);

    /// <summary>Whether no other token stands before <paramref name="token"/> on its line.</summary>
    public bool IsFirstOnLine(SyntaxToken token)
    {
        var previous = token.GetPreviousToken();
        return previous.IsKind(SyntaxKind.None) || LineOf(previous.Span.End) < LineOf(token.SpanStart);
    }

    public bool OnOneLine(int first, int second) => LineOf(first) == LineOf(second);

    private int LineOf(int position) => Text.Lines.GetLineFromPosition(position).LineNumber;

    /// <summary>The white space directly before <paramref name="position"/>, on the same line.</summary>
    public TextSpan WhiteSpaceBefore(int position)
    {
        var start = position;
        while (start > 0 && Text[start - 1] is ' ' or '\t')
            start--;

        return TextSpan.FromBounds(start, position);
    }

    /// <summary>The end of what belongs to <paramref name="last"/> on its line: the comments behind it.</summary>
    public int EndWithComments(SyntaxToken last)
    {
        var comments = last.TrailingTrivia.Where(trivia =>
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return comments.Select(trivia => trivia.Span.End).Append(last.Span.End).Max();
    }

    /// <summary>
    /// The starts of the lines in <paramref name="span"/> that can be moved to the right: not those of directives, of code that a
    /// directive turns off, and of strings over several lines.
    /// </summary>
    public IEnumerable<int> MovableLines(TextSpan span)
    {
        for (var number = LineOf(span.Start); number <= LineOf(span.End); number++)
        {
            var line = Text.Lines[number];
            if (span.Start <= line.Start && line.Start < span.End && !string.IsNullOrWhiteSpace(line.ToString()) && IsMovable(line.Start))
                yield return line.Start;
        }
    }

    private bool IsMovable(int lineStart)
    {
        var isDirective = Text.Lines.GetLineFromPosition(lineStart).ToString().TrimStart().StartsWith("#", StringComparison.Ordinal);
        if (isDirective || Root.FindTrivia(lineStart).IsKind(SyntaxKind.DisabledTextTrivia))
            return false;

        var token = Root.FindToken(lineStart);
        return !IsInside(token.Span) && token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>(text => IsInside(text.Span)) is null;

        bool IsInside(TextSpan span) => span.Start < lineStart && lineStart < span.End;
    }
}
