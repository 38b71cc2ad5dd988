using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.TextEditing;

/// <summary>One level of indentation, as the file has it.</summary>
internal static class IndentationUnit
{
    /// <summary>What most statements and members are indented by more than the braces around them; null if none start a line.</summary>
    public static string? In(SyntaxNode root, SourceText text)
    {
        var units = new Dictionary<string, int>();
        foreach (var node in root.DescendantNodes())
        {
            if (OpenBraceAround(node) is { } brace
                && IndentationAt(node.SpanStart, text) is var inner
                && IndentationAt(brace.SpanStart, text) is var outer
                && inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
            {
                var unit = inner.Substring(outer.Length);
                units[unit] = units.TryGetValue(unit, out var count) ? count + 1 : 1;
            }
        }

        return units.OrderByDescending(unit => unit.Value).Select(unit => unit.Key).FirstOrDefault();
    }

    private static SyntaxToken? OpenBraceAround(SyntaxNode node) => node switch
    {
        StatementSyntax { Parent: BlockSyntax block } => block.OpenBraceToken,
        MemberDeclarationSyntax { Parent: TypeDeclarationSyntax type } => type.OpenBraceToken,
        _ => null,
    };

    /// <summary>The white space before the first thing on the line of <paramref name="position"/>.</summary>
    public static string IndentationAt(int position, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
            end++;

        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }
}
