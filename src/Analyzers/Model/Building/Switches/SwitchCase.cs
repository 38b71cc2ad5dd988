namespace ClosureAnalyzers.Model.Building.Switches;

/// <summary>A label of a switch statement, an arm of a switch expression, or the pattern of an <c>is</c>.</summary>
/// <param name="Tests">What must hold; null if that is not understood.</param>
/// <param name="IsConditional">Whether a <c>when</c> may still refuse it.</param>
/// <param name="Operation">The clause, arm or <c>is</c>.</param>
/// <param name="Section">Where the code of the case stands, counted from the top.</param>
internal sealed record SwitchCase(CaseTests? Tests, bool IsConditional, IOperation Operation, int Section)
{
    /// <summary>In the order in which they are tried: the default comes last.</summary>
    public static ImmutableArray<SwitchCase> Of(ISwitchOperation choice)
    {
        var patterns = PatternsOf(choice);
        var input = CaseTemp.Input(choice.Value.Type);
        return choice.Cases
            .SelectMany((section, index) => section.Clauses.Select(clause => new SwitchCase(
                patterns.Of(clause, input), IsCondition((clause as IPatternCaseClauseOperation)?.Guard), clause, index)))
            .OrderBy(@case => @case.Operation is IDefaultCaseClauseOperation)
            .ToImmutableArray();
    }

    public static ImmutableArray<SwitchCase> Of(ISwitchExpressionOperation choice)
    {
        var patterns = PatternsOf(choice);
        var input = CaseTemp.Input(choice.Value.Type);
        return choice.Arms
            .Select((arm, index) => new SwitchCase(patterns.Of(arm.Pattern, input), IsCondition(arm.Guard), arm, index))
            .ToImmutableArray();
    }

    /// <summary><c>is</c> is a switch with one case.</summary>
    public static SwitchCase Of(IIsPatternOperation test) =>
        new(PatternsOf(test).Of(test.Pattern, CaseTemp.Input(test.Value.Type)), IsConditional: false, test, 0);

    private static CasePatterns PatternsOf(IOperation choice) => new(choice.SemanticModel!.Compilation, choice.SemanticModel);

    private static bool IsCondition(IOperation? guard) => guard is not null && guard.ConstantValue is not { HasValue: true, Value: true };
}
