using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>What a loop repeats, and in which scopes. Roslyn: <c>LocalRewriter_WhileStatement.cs</c> and its neighbours make labels and jumps of loops.</summary>
internal sealed partial class ScopeTreeBuilder
{
    private IEnumerable<WorkItem> VisitFor(IForLoopOperation loop, WalkContext context)
    {
        var header = Open(ScopeKind.For, loop, context, loop.Locals);
        foreach (var initializer in loop.Before)
            yield return Visit(initializer, header);

        var range = draft.Begin(header.Scope);
        var iteration = Open(ScopeKind.LoopCondition, loop, header, loop.ConditionLocals);
        yield return Visit(loop.Condition, Condition(loop.Condition, iteration));
        yield return Visit(loop.Body, iteration);
        foreach (var incrementor in loop.AtLoopBottom)
            yield return Visit(incrementor, iteration);

        draft.JumpBack(range);
    }

    private IEnumerable<WorkItem> VisitForEach(IForEachLoopOperation loop, WalkContext context)
    {
        var source = Open(ScopeKind.Temporaries, loop, context);
        source.Scope.Temporaries = OptimizationLevels.Both;
        yield return Visit(loop.Collection, Statement(loop.Collection, source));

        if (loop.IsAsynchronous && TryLowering.DisposesEnumerator(loop))
            HandlerRegion.AwaitDisposal(source);
        else if (loop.IsAsynchronous)
            HandlerRegion.Await(source);

        var range = draft.Begin(source.Scope);
        var element = Open(ScopeKind.ForEachElement, loop, source, loop.Locals);
        yield return Visit(loop.LoopControlVariable, element);
        yield return Visit(loop.Body, element);

        draft.JumpBack(range);
    }

    private IEnumerable<WorkItem> VisitWhile(IWhileLoopOperation loop, WalkContext context)
    {
        var range = draft.Begin(context.Scope);
        var iteration = Open(ScopeKind.LoopCondition, loop, context, loop.Locals);
        if (!loop.ConditionIsTop)
            yield return Visit(loop.Body, iteration);

        yield return Visit(loop.Condition, Condition(loop.Condition, iteration));
        if (loop.ConditionIsTop)
            yield return Visit(loop.Body, iteration);

        draft.JumpBack(range);
    }

    private IEnumerable<WorkItem> VisitLabel(ILabeledOperation labeled, WalkContext context)
    {
        labels[labeled.Label] = draft.Begin(context.Scope);
        yield return Visit(labeled.Operation, context);
    }

    // A jump that goes back makes a loop.
    private IEnumerable<WorkItem> VisitJump(IBranchOperation jump)
    {
        if (labels.TryGetValue(jump.Target, out var range))
            draft.JumpBack(range);

        return [];
    }
}
