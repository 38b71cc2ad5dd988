using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Prefilter;

/// <summary>The variables that the target of an assignment, or of a reference, names.</summary>
internal static class AssignmentTargets
{
    /// <summary>The elements of a tuple and both sides of a conditional reference included.</summary>
    public static IEnumerable<(IdentifierNameSyntax Variable, bool IsWhole)> In(ExpressionSyntax target)
    {
        var targets = new Stack<ExpressionSyntax>();
        targets.Push(target);
        while (targets.Count > 0)
        {
            switch (targets.Pop())
            {
                case TupleExpressionSyntax tuple:
                    foreach (var element in tuple.Arguments)
                        targets.Push(element.Expression);
                    break;

                case ConditionalExpressionSyntax conditional:
                    targets.Push(conditional.WhenTrue);
                    targets.Push(conditional.WhenFalse);
                    break;

                case ParenthesizedExpressionSyntax parenthesized:
                    targets.Push(parenthesized.Expression);
                    break;

                case RefExpressionSyntax reference:
                    targets.Push(reference.Expression);
                    break;

                case var other when VariableOf(other, out var isWhole) is { } variable:
                    yield return (variable, isWhole);
                    break;
            }
        }
    }

    /// <summary>The variable that an expression is, or of which it is a member or an element; null if there is none.</summary>
    public static IdentifierNameSyntax? VariableOf(ExpressionSyntax expression, out bool isWhole)
    {
        isWhole = true;
        while (true)
        {
            switch (expression)
            {
                case IdentifierNameSyntax name:
                    return name;

                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;

                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;

                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion:
                    expression = conversion.Left;
                    break;

                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppression:
                    expression = suppression.Operand;
                    break;

                case MemberAccessExpressionSyntax member:
                    isWhole = false;
                    expression = member.Expression;
                    break;

                case ElementAccessExpressionSyntax element:
                    isWhole = false;
                    expression = element.Expression;
                    break;

                default:
                    return null;
            }
        }
    }
}
