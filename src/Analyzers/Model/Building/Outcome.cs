using ClosureAnalyzers.Model.Building.Switches;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Model.Building;

/// <summary>
/// Whether a condition can hold, and whether it can fail, as far as the compiler knows. A debug build keeps the value of each condition
/// that is no constant in a temporary, and jumps both ways; a release build jumps from within:
/// <code>
/// do { … } while (C() &amp;&amp; false);    // it calls C, and goes on behind the loop
/// </code>
/// </summary>
internal static class Outcome
{
    /// <summary>The levels that emit a jump for this outcome. A condition that is missing holds.</summary>
    public static Levels LevelsOf(IOperation? condition, bool outcome)
    {
        if (condition is null)
            return outcome ? Levels.Both : Levels.None;
        if (ConstantOf(condition) is { } constant)
            return constant == outcome ? Levels.Both : Levels.None;

        return CanBe(outcome, condition) ? Levels.Both : Levels.Debug;
    }

    // What the compiler makes a constant before it emits anything. Long chains of && and || lean to the left: their left end decides.
    private static bool? ConstantOf(IOperation condition)
    {
        var chain = new Stack<IBinaryOperation>();
        while (condition is IBinaryOperation { ConstantValue.HasValue: false } both && (IsShort(both) || IsComparison(both)))
        {
            chain.Push(both);
            condition = both.LeftOperand;
        }

        var known = condition switch
        {
            { ConstantValue: { HasValue: true, Value: bool constant } } => constant,
            IConditionalOperation { WhenFalse: { } otherwise } choice when ConstantOf(choice.Condition) is { } holds => ConstantOf(holds ? choice.WhenTrue : otherwise),
            _ => null,
        };
        while (known is { } left && chain.Count > 0)
        {
            var both = chain.Pop();
            if (!IsShort(both))
                known = ConstantOf(both.RightOperand) is { } right ? (left == right) == (both.OperatorKind == BinaryOperatorKind.Equals) : null;
            else if (left == (both.OperatorKind == BinaryOperatorKind.ConditionalAnd))
                known = ConstantOf(both.RightOperand);
        }

        return chain.Count > 0 ? null : known;
    }

    private static bool CanBe(bool outcome, IOperation condition)
    {
        while (true)
        {
            if (ConstantOf(condition) is { } constant)
                return constant == outcome;

            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                    (condition, outcome) = (not.Operand, !outcome);
                    break;

                case IBinaryOperation both when IsShort(both):
                    if (IsComputed(both.RightOperand))
                        return true;
                    var needsBoth = outcome == (both.OperatorKind == BinaryOperatorKind.ConditionalAnd);
                    if (CanBe(outcome, both.RightOperand) != needsBoth)
                        return !needsBoth;
                    condition = both.LeftOperand;
                    break;

                // The compiler knows that this is false, but not that C() | true is true.
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.And, OperatorMethod: null } both when ConstantOf(both.LeftOperand) == false || ConstantOf(both.RightOperand) == false:
                    return !outcome;

                case IIsPatternOperation { Value.ConstantValue.HasValue: true } test:
                    return SwitchStates.Reached(ImmutableArray.Create(SwitchCase.Of(test)), test.Value.ConstantValue.Value, test.SemanticModel!.Compilation).Contains(outcome ? 0 : -1);

                case IIsTypeOperation test:
                    return ResultOf(test) is not { } result || result == outcome;

                default:
                    return true;
            }
        }
    }

    private static bool IsShort(IBinaryOperation operation) =>
        operation is { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr, OperatorMethod: null };

    private static bool IsComparison(IBinaryOperation operation) =>
        operation is { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, LeftOperand.Type.SpecialType: SpecialType.System_Boolean };

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
