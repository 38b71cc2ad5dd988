using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.DecisionDag;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>
/// Whether a condition can hold, and whether it can fail, as far as the compiler knows. A debug build keeps the value of each condition
/// that is no constant in a temporary, and jumps both ways; a release build jumps from within:
/// <code>
/// do { … } while (C() &amp;&amp; false);    // it calls C, and goes on behind the loop
/// </code>
/// </summary>
internal readonly struct ConditionOutcome
{
    private static readonly ConditionOutcome Open = new(isConstant: false, canHold: true, canFail: true);

    private readonly bool isConstant;
    private readonly bool canHold;
    private readonly bool canFail;

    private ConditionOutcome(bool isConstant, bool canHold, bool canFail)
    {
        this.isConstant = isConstant;
        this.canHold = canHold;
        this.canFail = canFail;
    }

    /// <summary>The levels that emit a jump for a condition that holds.</summary>
    public OptimizationLevels Holds => LevelsOf(canHold);

    /// <summary>The levels that emit a jump for a condition that fails.</summary>
    public OptimizationLevels Fails => LevelsOf(canFail);

    /// <summary>A condition that is missing holds. Long chains of operators lean to the left, and are taken from their left end.</summary>
    public static ConditionOutcome Of(IOperation? condition)
    {
        var chain = new Stack<IBinaryOperation>();
        while (condition is IBinaryOperation { ConstantValue.HasValue: false } both && (IsShort(both) || IsComparison(both) || IsAnd(both)))
        {
            chain.Push(both);
            condition = both.LeftOperand;
        }

        var outcome = condition is null ? Constant(true) : OfOperand(condition);
        while (chain.Count > 0)
            outcome = Of(outcome, chain.Pop());
        return outcome;
    }

    private static ConditionOutcome Constant(bool value) => new(isConstant: true, value, !value);

    private static ConditionOutcome OfOperand(IOperation operand)
    {
        switch (operand)
        {
            case { ConstantValue: { HasValue: true, Value: bool constant } }:
                return Constant(constant);

            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                var inner = Of(not.Operand);
                return new(isConstant: false, inner.canFail, inner.canHold);

            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                var choosing = Of(choice.Condition);
                var chosen = choosing.isConstant ? Of(choosing.canHold ? choice.WhenTrue : otherwise) : Open;
                return chosen.isConstant ? chosen : Open;

            case IIsPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } test:
                var reached = DecisionDagBuilder.Reached(ImmutableArray.Create(SwitchCase.Of(test)), constant, test.SemanticModel!.Compilation);
                return new(isConstant: false, reached.Contains(0), reached.Contains(-1));

            case IIsTypeOperation test when ResultOf(test) is { } result:
                return new(isConstant: false, result, !result);

            default:
                return Open;
        }
    }

    private static ConditionOutcome Of(ConditionOutcome left, IBinaryOperation operation)
    {
        var isAnd = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        if (IsShort(operation) && left.isConstant)
            return left.canHold == isAnd ? Of(operation.RightOperand) : left;
        if (IsShort(operation) && IsComputed(operation.RightOperand))
            return Open;

        var right = Of(operation.RightOperand);
        if (IsShort(operation))
        {
            return isAnd
                ? new(isConstant: false, left.canHold && right.canHold, left.canFail || right.canFail)
                : new(isConstant: false, left.canHold || right.canHold, left.canFail && right.canFail);
        }

        if (IsComparison(operation))
            return left.isConstant && right.isConstant ? Constant((left.canHold == right.canHold) == (operation.OperatorKind == BinaryOperatorKind.Equals)) : Open;

        // The compiler knows that C() & false is false, but not that C() | true is true.
        return left.isConstant && left.canFail || right.isConstant && right.canFail ? new(isConstant: false, canHold: false, canFail: true) : Open;
    }

    private OptimizationLevels LevelsOf(bool isPossible) => isPossible ? OptimizationLevels.Both : isConstant ? OptimizationLevels.None : OptimizationLevels.Debug;

    private static bool IsShort(IBinaryOperation operation) =>
        operation is { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr, OperatorMethod: null };

    private static bool IsComparison(IBinaryOperation operation) =>
        operation is { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, LeftOperand.Type.SpecialType: SpecialType.System_Boolean };

    private static bool IsAnd(IBinaryOperation operation) =>
        operation is { OperatorKind: BinaryOperatorKind.And, OperatorMethod: null, Type.SpecialType: SpecialType.System_Boolean };

    // C() && p becomes C() & p; and what an await or a switch expression stands in is computed before, into a temporary.
    private static bool IsComputed(IOperation right) =>
        right is ILocalReferenceOperation or IParameterReferenceOperation && !right.ConstantValue.HasValue
        || right.DescendantsAndSelf().Any(operation => operation is IAwaitOperation or ISwitchExpressionOperation);

    // Known of what is not null: its type is its value's.
    private static bool? ResultOf(IIsTypeOperation test)
    {
        var constant = test.ValueOperand.ConstantValue;
        if (constant is { HasValue: true, Value: null })
            return false;
        if (test.ValueOperand.Type is not { TypeKind: not TypeKind.TypeParameter } type || test.TypeOperand.TypeKind == TypeKind.TypeParameter)
            return null;
        if (!constant.HasValue && (!type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T))
            return null;

        var conversion = test.SemanticModel!.Compilation.ClassifyConversion(type, test.TypeOperand);
        return conversion.IsIdentity || conversion.IsBoxing || conversion.IsReference
            || conversion.IsNullable && SymbolEqualityComparer.Default.Equals(type, ((INamedTypeSymbol)test.TypeOperand).TypeArguments[0]);
    }
}
