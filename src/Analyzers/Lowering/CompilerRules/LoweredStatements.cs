using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>
/// Which expressions the compiler lowers to statements of their own. A block around such a statement holds the variables that arms of a
/// switch expression declare.
/// </summary>
/// <remarks>Roslyn: <c>SpillSequenceSpiller.cs</c>.</remarks>
internal static class LoweredStatements
{
    /// <summary>Whether <paramref name="child"/> becomes a statement of its own inside <paramref name="parent"/>.</summary>
    public static bool IsStatement(IOperation child, IOperation parent) => parent switch
    {
        IExpressionStatementOperation or IReturnOperation or IVariableInitializerOperation => true,
        IThrowOperation => parent.Syntax is ThrowStatementSyntax,

        // Only one branch of an expression is evaluated: the compiler turns the choice into an if statement.
        IConditionalOperation { Condition.ConstantValue.HasValue: false } choice => choice.Condition != child || choice.Type is null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } choice =>
            choice.RightOperand == child && !choice.LeftOperand.ConstantValue.HasValue,
        ICoalesceOperation choice => choice.WhenNull == child && !choice.Value.ConstantValue.HasValue,
        ICoalesceAssignmentOperation choice => choice.Value == child,
        IConditionalAccessOperation choice => choice.WhenNotNull == child,
        _ => false,
    };
}
