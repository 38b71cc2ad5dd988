using ClosureAnalyzers.Model.Building.Switches;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Model.Building;

/// <summary>
/// Whether a condition can hold, and whether it can fail, as far as the compiler knows. A debug build keeps the value of each condition in
/// a temporary, and so knows of constants only; a release build jumps from within:
/// <code>
/// do { … } while (C() &amp;&amp; false);    // it calls C, and goes on behind the loop
/// </code>
/// </summary>
internal static class Outcome
{
    /// <summary>The levels that emit a jump for this outcome. A condition that is missing holds.</summary>
    public static Levels LevelsOf(IOperation? condition, bool outcome) => condition switch
    {
        null => outcome ? Levels.Both : Levels.None,
        { ConstantValue: { HasValue: true, Value: bool constant } } => constant == outcome ? Levels.Both : Levels.None,
        _ => CanBe(outcome, condition) ? Levels.Both : Levels.Debug,
    };

    // Long chains of && and || lean to the left.
    private static bool CanBe(bool outcome, IOperation condition)
    {
        while (true)
        {
            switch (condition)
            {
                case { ConstantValue: { HasValue: true, Value: bool constant } }:
                    return constant == outcome;

                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                    (condition, outcome) = (not.Operand, !outcome);
                    break;

                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr, OperatorMethod: null } both:
                    var needsBoth = outcome == (both.OperatorKind == BinaryOperatorKind.ConditionalAnd);
                    if (CanBe(outcome, both.RightOperand) != needsBoth)
                        return !needsBoth;
                    condition = both.LeftOperand;
                    break;

                // The compiler knows that this is false, but not that C() | true is true.
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.And, OperatorMethod: null } both when IsFalse(both.LeftOperand) || IsFalse(both.RightOperand):
                    return !outcome;

                case IIsPatternOperation { Value.ConstantValue.HasValue: true } test:
                    return SwitchStates.Reached(ImmutableArray.Create(SwitchCase.Of(test)), test.Value.ConstantValue.Value, test.SemanticModel!.Compilation).Contains(outcome ? 0 : -1);

                case IIsTypeOperation { ValueOperand.ConstantValue: { HasValue: true, Value: null } }:
                    return !outcome;
                case IIsTypeOperation { ValueOperand: { ConstantValue.HasValue: true, Type: { } constant } } test
                    when test.SemanticModel!.Compilation.ClassifyConversion(constant, test.TypeOperand) is { IsImplicit: true } known && (known.IsIdentity || known.IsReference || known.IsBoxing):
                    return outcome;

                default:
                    return true;
            }
        }
    }

    private static bool IsFalse(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: false };
}
