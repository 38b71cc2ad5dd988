using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Oracle.Random;

/// <summary>Makes a program small by taking parts of it away, or putting a simpler one in their place, as long as something still holds.</summary>
internal static class Shrink
{
    public static string ToSmallest(string text, Func<string, bool> stillHolds)
    {
        for (var isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            for (var position = 0; position < Simpler(text).Count(); position++)
            {
                // After a success the next part has moved to the same position.
                while (Simpler(text).Skip(position).FirstOrDefault() is { } candidate && candidate.Length < text.Length && stillHolds(candidate))
                {
                    text = candidate;
                    isSmaller = true;
                }
            }
        }

        return text;
    }

    private static IEnumerable<string> Simpler(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        foreach (var node in root.DescendantNodes())
        {
            foreach (var simpler in Simpler(node))
            {
                yield return string.Concat(text.AsSpan(0, node.SpanStart), simpler, text.AsSpan(node.Span.End));
            }
        }
    }

    private static IEnumerable<string> Simpler(SyntaxNode node)
    {
        switch (node)
        {
            case BlockSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } block:
                yield return "";
                yield return block.Statements.ToString();
                break;
            case StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax }:
            case MemberDeclarationSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax or FinallyClauseSyntax or ElseClauseSyntax:
            case CatchFilterClauseSyntax or WhenClauseSyntax or AccessorDeclarationSyntax or QueryClauseSyntax or BaseListSyntax:
                yield return "";
                break;
            case StatementSyntax and not BlockSyntax:
                yield return ";";
                break;
            case ExpressionSyntax and not (TypeSyntax or LiteralExpressionSyntax or AnonymousFunctionExpressionSyntax) when node.Parent is not (MemberAccessExpressionSyntax or InvocationExpressionSyntax):
                yield return "1";
                foreach (var part in node.ChildNodes().OfType<ExpressionSyntax>().Where(part => part is not TypeSyntax || part is IdentifierNameSyntax))
                {
                    yield return part.ToString();
                }

                break;
        }

        if (node is StatementSyntax statement)
        {
            foreach (var inner in statement.ChildNodes().OfType<StatementSyntax>())
            {
                yield return inner.ToString();
            }
        }
    }
}
