namespace ClosureAnalyzers.Lowering.DecisionDag;

/// <summary>A label of a switch statement, an arm of a switch expression, or the pattern of an <c>is</c>.</summary>
/// <param name="Tests">What must hold; null if that is not understood.</param>
/// <param name="Bindings">The values it gives to variables.</param>
/// <param name="IsConditional">Whether a <c>when</c> may still refuse it.</param>
/// <param name="Operation">The clause, arm or <c>is</c>.</param>
/// <param name="Section">Where the code of the case stands, counted from the top.</param>
internal sealed record SwitchCase(DagTests? Tests, ImmutableArray<DagTemp> Bindings, bool IsConditional, IOperation Operation, int Section)
{
    /// <summary>In the order in which they are tried: the default comes last.</summary>
    public static ImmutableArray<SwitchCase> Of(ISwitchOperation choice)
    {
        var input = DagTemp.Input(choice.Value.Type);
        return choice.Cases
            .SelectMany((section, index) => section.Clauses.Select(clause =>
                Of(clause, patterns => patterns.Of(clause, input), (clause as IPatternCaseClauseOperation)?.Guard, index)))
            .OrderBy(@case => @case.Operation is IDefaultCaseClauseOperation)
            .ToImmutableArray();
    }

    public static ImmutableArray<SwitchCase> Of(ISwitchExpressionOperation choice)
    {
        var input = DagTemp.Input(choice.Value.Type);
        return choice.Arms
            .Select((arm, index) => Of(arm, patterns => patterns.Of(arm.Pattern, input), arm.Guard, index))
            .ToImmutableArray();
    }

    /// <summary><c>is</c> is a switch with one case.</summary>
    public static SwitchCase Of(IIsPatternOperation test) =>
        Of(test, patterns => patterns.Of(test.Pattern, DagTemp.Input(test.Value.Type)), guard: null, 0);

    private static SwitchCase Of(IOperation operation, Func<PatternToTests, DagTests?> testsOf, IOperation? guard, int section)
    {
        var patterns = new PatternToTests(operation.SemanticModel!.Compilation, operation.SemanticModel);
        var tests = testsOf(patterns);
        return new(tests, patterns.Bindings, guard is not null && guard.ConstantValue is not { HasValue: true, Value: true }, operation, section);
    }
}
