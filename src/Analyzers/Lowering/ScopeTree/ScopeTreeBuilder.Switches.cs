using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;
using ClosureAnalyzers.Lowering.DecisionDag;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>Switches: one scope for all sections, and jumps back to the tests from a <c>when</c> that fails.</summary>
internal sealed partial class ScopeTreeBuilder
{
    /// <summary>Where the code of a case, or of the tests of a whole switch, starts.</summary>
    private readonly Dictionary<IOperation, Scope.LoopRange> starts = new();

    /// <summary>Where the code goes on behind a failing <c>when</c>, if that may be further up: cases of the switch, or the switch for its tests.</summary>
    private readonly Dictionary<IOperation, List<IOperation>> exits = new();

    /// <summary>Cases that a switch on a constant never comes to, and switches out of which no test leads.</summary>
    private readonly HashSet<IOperation> unreached = new();

    private void EnterSwitch(ISwitchOperation choice, WalkContext place)
    {
        var sections = Open(ScopeKind.Switch, choice, place, choice.Locals);
        foreach (var section in choice.Cases)
            draft.Declare(sections.Scope, section.Locals);

        sections.Scope.Temporaries = CompilerTemporaries.Of(choice);
        FindReached(choice, choice.Value, () => SwitchCase.Of(choice));
        if (choice.Cases.Any(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)))
            unreached.Add(choice);
        if (choice.Cases.Any(section => section.Clauses.Any(clause => clause is IPatternCaseClauseOperation { Guard: not null })))
            FindExits(choice, SwitchCase.Of(choice));

        // A debug build keeps what a switch statement asks, for the sake of the debugger.
        DropUnread(choice.Value, () => SwitchCase.Of(choice), OptimizationLevels.Release, isExpression: false, place);
        Then(choice.Value, Statement(choice.Value, sections));
        ThenSections(choice, sections);
    }

    // The tests lead to each section, and, if no case must apply, out of the switch.
    private void ThenSections(ISwitchOperation choice, WalkContext sections)
    {
        int? tests = null;
        foreach (var section in choice.Cases)
        {
            Then(() => Go(!section.Clauses.All(unreached.Contains)));
            Then(section, sections);
        }

        Then(() =>
        {
            Go(!unreached.Contains(choice));
            reach.Pass(choice.ExitLabel);
        });

        // The compiler lets a section run into what follows, where it is dead to the language but not to a state machine.
        void Go(bool isReached)
        {
            var before = reach.Here;
            if (tests is { } from)
                reach.Join(isReached ? [from, before] : [before]);
            else if (!isReached)
                reach.Stop();
            tests ??= before;
        }
    }

    private void EnterSection(ISwitchCaseOperation section, WalkContext place)
    {
        StartTests(section.Parent!, place.Scope);
        ThenEach(section.Clauses, place);
        ThenEach(section.Body, place);
    }

    private void EnterLabel(ICaseClauseOperation clause, WalkContext place)
    {
        starts[clause] = draft.Begin(place.Scope);
        if (clause.Label is { } label)
        {
            labels[label] = starts[clause];
            reach.Pass(label);
        }

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
    private void EnterSwitchExpression(ISwitchExpressionOperation choice, WalkContext place)
    {
        var statement = place.In(place.Statement);
        foreach (var arm in choice.Arms)
            draft.Declare(statement.Scope, arm.Locals);

        statement.Scope.Temporaries = OptimizationLevels.Both;
        FindReached(choice, choice.Value, () => SwitchCase.Of(choice));
        if (choice.Arms.Any(arm => arm.Guard is not null))
            FindExits(choice, SwitchCase.Of(choice));

        DropUnread(choice.Value, () => SwitchCase.Of(choice), OptimizationLevels.Both, isExpression: true, place);
        Then(choice.Value, Statement(choice.Value, statement));
        ThenEach(choice.Arms, statement);
    }

    private void EnterArm(ISwitchExpressionArmOperation arm, WalkContext place)
    {
        StartTests(arm.Parent!, place.Scope);
        Then(arm.Pattern, place);
        if (arm.Guard is { } guard)
            EnterCondition(guard, arm, place);
        Then(arm.Value, Statement(arm.Value, place));
    }

    private void EnterCondition(IOperation guard, IOperation @case, WalkContext place)
    {
        if (unreached.Contains(@case))
            return;

        Then(guard, Statement(guard, place));
        if (!exits.TryGetValue(@case, out var targets))
            return;

        foreach (var target in targets)
        {
            if (starts.TryGetValue(target, out var start))
                Then(() => draft.JumpTo(start));
        }
    }

    // Of the variables of the function itself nothing depends on whether they are read.
    private void DropUnread(IOperation input, Func<ImmutableArray<SwitchCase>> cases, OptimizationLevels levels, bool isExpression, WalkContext place)
    {
        if (place.Function is not { } function)
            return;

        foreach (var unread in UnreadInputs.Of(input, cases, IsCaptured, isExpression, input.SemanticModel!.Compilation))
            dropped[unread] = levels;

        bool IsCaptured(IOperation value) => lowered.IsVariable(value)
            && !SymbolEqualityComparer.Default.Equals(VariableOf(value).ContainingSymbol, function.Symbol);
    }

    private static ISymbol VariableOf(IOperation reference) =>
        reference is ILocalReferenceOperation { Local: var local } ? local : ((IParameterReferenceOperation)reference).Parameter;

    // The tests stand before the first section.
    private void StartTests(IOperation choice, Scope scope)
    {
        if (!starts.ContainsKey(choice))
            starts[choice] = draft.Begin(scope);
    }

    private void FindReached(IOperation choice, IOperation input, Func<ImmutableArray<SwitchCase>> cases)
    {
        if (!input.ConstantValue.HasValue)
            return;

        var all = cases();
        var reached = DecisionDagBuilder.Reached(all, input.ConstantValue.Value, choice.SemanticModel!.Compilation);
        unreached.UnionWith(all.Where((_, i) => !reached.Contains(i)).Select(@case => @case.Operation));
        if (!reached.Contains(-1))
            unreached.Add(choice);
    }

    private void FindExits(IOperation choice, ImmutableArray<SwitchCase> cases)
    {
        var next = DecisionDagBuilder.AfterFailingConditions(cases, choice.SemanticModel!.Compilation);
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
