using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;
using ClosureAnalyzers.Lowering.DecisionDag;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>
/// Switches: one scope for all sections, and jumps back to the tests from a <c>when</c> that fails.
/// Roslyn: <c>LocalRewriter_PatternSwitchStatement.cs</c>, <c>LocalRewriter_SwitchExpression.cs</c>.
/// </summary>
internal sealed partial class ScopeTreeBuilder
{
    /// <summary>Where the code of a case, or of the tests of a whole switch, starts.</summary>
    private readonly Dictionary<IOperation, LoopRange> starts = new();

    /// <summary>Where the code goes on behind a failing <c>when</c>, if that may be further up: cases of the switch, or the switch for its tests.</summary>
    private readonly Dictionary<IOperation, List<IOperation>> exits = new();

    /// <summary>Cases that a switch on a constant never comes to.</summary>
    private readonly HashSet<IOperation> unreached = new();

    private IEnumerable<WorkItem> VisitSwitch(ISwitchOperation choice, WalkContext context)
    {
        var sections = Open(ScopeKind.Switch, choice, context, choice.Locals);
        foreach (var section in choice.Cases)
            draft.Declare(sections.Scope, section.Locals);

        sections.Scope.Temporaries = CompilerTemporaries.Of(choice);
        FindUnreached(choice, choice.Value, () => SwitchCase.Of(choice));
        if (choice.Cases.Any(section => section.Clauses.Any(clause => clause is IPatternCaseClauseOperation { Guard: not null })))
            FindExits(choice, SwitchCase.Of(choice));

        // A debug build keeps what a switch statement asks, for the sake of the debugger.
        DropUnread(choice.Value, () => SwitchCase.Of(choice), OptimizationLevels.Release, isExpression: false, context);
        yield return Visit(choice.Value, Statement(choice.Value, sections));
        foreach (var section in choice.Cases)
            yield return Visit(section, sections);
    }

    private IEnumerable<WorkItem> VisitSection(ISwitchCaseOperation section, WalkContext context)
    {
        StartTests(section.Parent!, context.Scope);
        foreach (var clause in section.Clauses)
            yield return Visit(clause, context);
        foreach (var statement in section.Body)
            yield return Visit(statement, context);
    }

    private IEnumerable<WorkItem> VisitClause(ICaseClauseOperation clause, WalkContext context)
    {
        starts[clause] = draft.Begin(context.Scope);
        if (clause.Label is { } label)
            labels[label] = starts[clause];

        if (clause is not IPatternCaseClauseOperation { Guard: { } guard } pattern)
            return clause.Children.Select(child => Visit(child, context));

        return new[] { Visit(pattern.Pattern, context) }.Concat(VisitGuard(guard, clause, context));
    }

    // All arms share the block that the compiler puts around the statement.
    private IEnumerable<WorkItem> VisitSwitchExpression(ISwitchExpressionOperation choice, WalkContext context)
    {
        var statement = context.In(context.Statement);
        foreach (var arm in choice.Arms)
            draft.Declare(statement.Scope, arm.Locals);

        statement.Scope.Temporaries = OptimizationLevels.Both;
        FindUnreached(choice, choice.Value, () => SwitchCase.Of(choice));
        if (choice.Arms.Any(arm => arm.Guard is not null))
            FindExits(choice, SwitchCase.Of(choice));

        DropUnread(choice.Value, () => SwitchCase.Of(choice), OptimizationLevels.Both, isExpression: true, context);
        yield return Visit(choice.Value, Statement(choice.Value, statement));
        foreach (var arm in choice.Arms)
            yield return Visit(arm, statement);
    }

    private IEnumerable<WorkItem> VisitArm(ISwitchExpressionArmOperation arm, WalkContext context)
    {
        StartTests(arm.Parent!, context.Scope);
        yield return Visit(arm.Pattern, context);
        if (arm.Guard is { } guard)
        {
            foreach (var item in VisitGuard(guard, arm, context))
                yield return item;
        }

        yield return Visit(arm.Value, Statement(arm.Value, context));
    }

    private IEnumerable<WorkItem> VisitGuard(IOperation guard, IOperation @case, WalkContext context)
    {
        if (unreached.Contains(@case))
            yield break;

        yield return Visit(guard, Statement(guard, context));
        if (!exits.TryGetValue(@case, out var targets))
            yield break;

        foreach (var target in targets)
        {
            if (starts.TryGetValue(target, out var start))
                draft.JumpToTests(start);
        }
    }

    // Of the variables of the function itself nothing depends on whether they are read.
    private void DropUnread(IOperation input, Func<ImmutableArray<SwitchCase>> cases, OptimizationLevels levels, bool isExpression, WalkContext context)
    {
        if (context.Function is not { } function)
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

    private void FindUnreached(IOperation choice, IOperation input, Func<ImmutableArray<SwitchCase>> cases)
    {
        if (!input.ConstantValue.HasValue)
            return;

        var all = cases();
        var reached = DecisionDagBuilder.Reached(all, input.ConstantValue.Value, choice.SemanticModel!.Compilation);
        unreached.UnionWith(all.Where((_, i) => !reached.Contains(i)).Select(@case => @case.Operation));
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
