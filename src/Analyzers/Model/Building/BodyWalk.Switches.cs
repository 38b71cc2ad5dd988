using ClosureAnalyzers.Model.Building.Switches;

namespace ClosureAnalyzers.Model.Building;

/// <summary>Switches: one scope for all sections, and jumps back to the tests from a <c>when</c> that fails.</summary>
internal sealed partial class BodyWalk
{
    /// <summary>Where the code of a case, or of the tests of a whole switch, starts.</summary>
    private readonly Dictionary<IOperation, Scope.Repeat> starts = new();

    /// <summary>Where the code goes on behind a failing <c>when</c>, if that may be further up: cases of the switch, or the switch for its tests.</summary>
    private readonly Dictionary<IOperation, List<IOperation>> exits = new();

    /// <summary>Cases whose <c>when</c> a switch on a constant never comes to.</summary>
    private readonly HashSet<IOperation> unreached = new();

    private void EnterSwitch(ISwitchOperation choice, Place place)
    {
        var sections = Open(ScopeKind.Switch, choice, place, choice.Locals);
        foreach (var section in choice.Cases)
            body.Declare(sections.Scope, section.Locals);

        sections.Scope.Temporaries = Temporaries.Of(choice);
        if (choice.Cases.Any(section => section.Clauses.Any(clause => clause is IPatternCaseClauseOperation { Guard: not null })))
            FindExits(choice, choice.Value, SwitchCase.Of(choice));

        Then(choice.Value, Statement(choice.Value, sections));
        ThenEach(choice.Cases, sections);
    }

    private void EnterSection(ISwitchCaseOperation section, Place place)
    {
        StartTests(section.Parent!, place.Scope);
        ThenEach(section.Clauses, place);
        ThenEach(section.Body, place);
    }

    private void EnterLabel(ICaseClauseOperation clause, Place place)
    {
        starts[clause] = body.Begin(place.Scope);
        if (clause.Label is { } label)
            labels[label] = starts[clause];

        if (clause is IPatternCaseClauseOperation { Guard: { } guard } pattern)
        {
            Then(pattern.Pattern, place);
            EnterCondition(guard, clause, place);
        }
        else
        {
            ThenEach(clause.Children, place);
        }
    }

    // All arms share the block that the compiler puts around the statement.
    private void EnterSwitchExpression(ISwitchExpressionOperation choice, Place place)
    {
        var statement = place.In(place.Statement);
        foreach (var arm in choice.Arms)
            body.Declare(statement.Scope, arm.Locals);

        statement.Scope.Temporaries = Levels.Both;
        if (choice.Arms.Any(arm => arm.Guard is not null))
            FindExits(choice, choice.Value, SwitchCase.Of(choice));

        Then(choice.Value, Statement(choice.Value, statement));
        ThenEach(choice.Arms, statement);
    }

    private void EnterArm(ISwitchExpressionArmOperation arm, Place place)
    {
        StartTests(arm.Parent!, place.Scope);
        Then(arm.Pattern, place);
        if (arm.Guard is { } guard)
            EnterCondition(guard, arm, place);
        Then(arm.Value, Statement(arm.Value, place));
    }

    private void EnterCondition(IOperation guard, IOperation @case, Place place)
    {
        if (unreached.Contains(@case))
            return;

        Then(guard, Statement(guard, place));
        if (!exits.TryGetValue(@case, out var targets))
            return;

        foreach (var target in targets)
        {
            if (starts.TryGetValue(target, out var start))
                Then(@case, place, StepKind.FailBack, start);
        }
    }

    // The tests stand before the first section.
    private void StartTests(IOperation choice, Scope scope)
    {
        if (!starts.ContainsKey(choice))
            starts[choice] = body.Begin(scope);
    }

    private void FindExits(IOperation choice, IOperation input, ImmutableArray<SwitchCase> cases)
    {
        if (input.ConstantValue.HasValue)
        {
            var reached = SwitchStates.ReachedConditions(cases, input.ConstantValue.Value, choice.SemanticModel!.Compilation);
            unreached.UnionWith(cases.Where((@case, i) => @case.IsConditional && !reached.Contains(i)).Select(@case => @case.Operation));
        }

        var next = SwitchStates.AfterFailingConditions(cases, choice.SemanticModel!.Compilation);
        for (var i = 0; i < cases.Length; i++)
        {
            foreach (var target in next[i])
            {
                if (target >= 0 && cases[target].Section >= cases[i].Section)
                    continue;

                if (!exits.TryGetValue(cases[i].Operation, out var targets))
                    exits[cases[i].Operation] = targets = new List<IOperation>();
                targets.Add(target < 0 ? choice : cases[target].Operation);
            }
        }
    }
}
