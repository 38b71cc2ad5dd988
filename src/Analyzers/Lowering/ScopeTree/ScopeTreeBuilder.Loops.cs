using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>What a loop repeats, and in which scopes.</summary>
internal sealed partial class ScopeTreeBuilder
{
    private void EnterLoop(ILoopOperation operation, WalkContext place)
    {
        var repeat = draft.Begin(place.Scope);
        var (start, exit) = (reach.StartLoop(), 0);
        switch (operation)
        {
            case IForLoopOperation loop:
                var test = Open(ScopeKind.LoopCondition, loop, place, loop.ConditionLocals);
                Then(loop.Condition, Condition(loop.Condition, test));
                Then(() => exit = reach.Split(loop.Condition));
                Then(loop.Body, test);
                Then(() => reach.Pass(loop.ContinueLabel));
                ThenEach(loop.AtLoopBottom, test);
                break;

            case IForEachLoopOperation loop:
                var element = Open(ScopeKind.ForEachElement, loop, place, loop.Locals);
                if (loop.IsAsynchronous)
                    reach.Resume(place.Protected);
                exit = reach.Here;
                Then(loop.LoopControlVariable, element);
                Then(loop.Body, element);
                Then(() => reach.Pass(loop.ContinueLabel));
                NoteAwait(loop, place);
                break;

            case IWhileLoopOperation { ConditionIsTop: true } loop:
                var entry = Open(ScopeKind.LoopCondition, loop, place, loop.Locals);
                Then(loop.Condition, Condition(loop.Condition, entry));
                Then(() => exit = reach.Split(loop.Condition));
                Then(loop.Body, entry);
                Then(() => reach.Pass(loop.ContinueLabel));
                break;

            case IWhileLoopOperation loop:
                var round = Open(ScopeKind.LoopCondition, loop, place, loop.Locals);
                Then(loop.Body, round);
                Then(() => reach.Pass(loop.ContinueLabel));
                Then(loop.Condition, Condition(loop.Condition, round));
                Then(() => exit = reach.Split(loop.Condition));
                break;

            default:
                exit = reach.Here;
                ThenEach(operation.Children, place);
                break;
        }

        Then(() =>
        {
            draft.JumpTo(repeat);
            reach.JumpBack(start, repeat, draft.Scopes.Count);
            reach.Here = exit;
            reach.Pass(operation.ExitLabel);
        });
    }

    // A jump that goes back makes a loop.
    private void EnterJump(IBranchOperation jump)
    {
        if (labels.TryGetValue(jump.Target, out var back))
            draft.JumpTo(back);

        reach.JumpTo(jump.Target, back, draft.Scopes.Count);
    }

    private static void NoteAwait(IForEachLoopOperation loop, WalkContext place)
    {
        if (loop.IsAsynchronous && TryLowering.DisposesEnumerator(loop))
            HandlerRegion.AwaitDisposal(place);
        else if (loop.IsAsynchronous)
            HandlerRegion.Await(place);
    }
}
