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

    /// <summary>A condition that is missing holds. Operands are looked at before what is made of them.</summary>
    public static ConditionOutcome Of(IOperation? condition)
    {
        if (condition is null)
            return Constant(true);

        var known = new Dictionary<IOperation, ConditionOutcome>();
        var pending = new Stack<IOperation>([condition]);
        while (pending.Count > 0)
        {
            var next = pending.Peek();
            var open = OperandsOf(next).Where(operand => !known.ContainsKey(operand)).ToList();
            open.ForEach(pending.Push);
            if (open.Count == 0)
                known[pending.Pop()] = Of(next, known);
        }

        return known[condition];
    }

    private static IEnumerable<IOperation> OperandsOf(IOperation condition) => condition switch
    {
        { ConstantValue.HasValue: true } => [],
        IBinaryOperation both when IsShort(both) || IsComparison(both) || IsAnd(both) => [both.LeftOperand, both.RightOperand],
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => [not.Operand],
        IConditionalOperation { WhenFalse: { } otherwise } choice => [choice.Condition, choice.WhenTrue, otherwise],
        _ => [],
    };

    private static ConditionOutcome Constant(bool value) => new(isConstant: true, value, !value);

    private static ConditionOutcome Of(IOperation condition, Dictionary<IOperation, ConditionOutcome> known)
    {
        switch (condition)
        {
            case { ConstantValue: { HasValue: true, Value: bool constant } }:
                return Constant(constant);

            case IBinaryOperation both when IsShort(both) || IsComparison(both) || IsAnd(both):
                return Of(known[both.LeftOperand], known[both.RightOperand], both);

            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                var inner = known[not.Operand];
                return new(isConstant: false, inner.canFail, inner.canHold);

            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                var choosing = known[choice.Condition];
                var chosen = choosing.isConstant ? known[choosing.canHold ? choice.WhenTrue : otherwise] : Open;
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

    private static ConditionOutcome Of(ConditionOutcome left, ConditionOutcome right, IBinaryOperation operation)
    {
        var isAnd = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        if (IsShort(operation) && left.isConstant)
            return left.canHold == isAnd ? right : left;
        if (IsShort(operation) && IsComputed(operation.RightOperand))
            return Open;

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
