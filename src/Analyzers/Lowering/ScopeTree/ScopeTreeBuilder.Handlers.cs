using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary><c>try</c> and <c>using</c>, whose handlers need temporaries, and are run by jumps out of them.</summary>
internal sealed partial class ScopeTreeBuilder
{
    private void EnterTry(ITryOperation attempt, WalkContext place)
    {
        var whole = Open(ScopeKind.Try, attempt, place);
        if (!CompilerVersionQuirks.KeepsCatchVariablesAtTheTry)
            whole.Scope.Syntax = draft.Scopes[0].Syntax;

        var (seen, start, block, ends) = (reach.Seen, 0, 0, new List<int>());
        var inside = Protected(whole, hasFinally: attempt.Finally is not null);
        var covered = attempt.Finally is null ? whole : inside;
        Then(() => start = reach.Here);
        Then(attempt.Body, inside);
        Then(() => ends.Add(reach.Exchange(start)));

        var dropped = EmptyTry.IsEmpty(attempt.Body) ? OptimizationLevels.Release : OptimizationLevels.None;
        foreach (var @catch in attempt.Catches)
        {
            if (ConstantFolding.IsNeverEntered(@catch))
                continue;

            Then(@catch, covered with { EmittedAt = whole.EmittedAt & ~dropped });
            Then(() => ends.Add(reach.Exchange(start)));
        }

        Then(() =>
        {
            reach.Join(start);
            block = reach.Here;
        });
        var handler = new HandlerRegion(place.Handler, whole.Scope, null);
        Then(attempt.Finally, whole with { Handler = handler });
        Then(() =>
        {
            // A handler that awaits runs behind the try, and where none has to, goes on.
            if (whole.Scope.Temporaries != OptimizationLevels.None)
                ends.Add(reach.Here);
            if (attempt.Finally is not null && !reach.LeaveFinally(seen, block, draft.Scopes.Count) && !MayBeSkipped(attempt, handler, place))
            {
                reach.DropJumps(seen);
                ends.Clear();
            }

            reach.Join(ends.ToArray());
        });
        ThenLeave(inside, whole);
    }

    // A state machine that only stops in the block does not run what is to be done in the end: to the compiler the code goes on behind it.
    // Only what awaits is moved behind the block, and an iterator does this for blocks in which it stops.
    private bool MayBeSkipped(ITryOperation attempt, HandlerRegion handler, WalkContext place) => IsAsync(place)
        ? !handler.Awaits
        : attempt.Body.Descendants().Any(operation =>
            operation is IReturnOperation { Kind: OperationKind.YieldReturn } && OperationTree.FunctionAround(operation) == OperationTree.FunctionAround(attempt));

    private void EnterCatch(ICatchClauseOperation handler, WalkContext place)
    {
        var inner = Open(ScopeKind.Catch, handler, place, handler.Locals);
        var filter = ConditionIn(inner, handler.Filter);
        inner = inner with { Handler = new HandlerRegion(place.Handler, place.Scope, handler.Filter is null ? null : (inner.Scope, filter.Scope)) };
        Then(handler.ExceptionDeclarationOrExpression, inner);
        Then(handler.Filter, filter);
        Then(handler.Handler, inner);
    }

    private void EnterUsing(IUsingOperation @using, WalkContext place)
    {
        var inner = Open(ScopeKind.Using, @using, place, @using.Locals);
        var isExpression = @using.Resources is not IVariableDeclarationGroupOperation;
        var isNothing = isExpression && @using.Resources.ConstantValue is { HasValue: true, Value: null };
        if (isExpression && !isNothing)
            inner.Scope.Temporaries = OptimizationLevels.Both;

        Then(@using.Resources, isExpression ? Statement(@using.Resources, inner) : inner);
        if (@using.IsAsynchronous && !isNothing)
        {
            HandlerRegion.AwaitDisposal(place);
            Then(() => EnterRest(@using, 0, inner));
        }
        else
        {
            ThenProtected(@using.Body, inner);
        }
    }

    // Behind "await using var", the rest of the block stands in a try, whose finally block awaits and needs temporaries.
    private void ThenStatements(IBlockOperation block, int first, WalkContext place)
    {
        var outside = place;
        for (var i = first; i < block.Operations.Length; i++)
        {
            var statement = block.Operations[i];
            Then(statement, place);
            if (statement is IUsingDeclarationOperation { IsAsynchronous: true })
            {
                var rest = i + 1;
                Then(() => EnterRest(statement, rest, place));
                break;
            }

            if (statement is IUsingDeclarationOperation)
                place = Protected(place, hasFinally: true);
        }

        ThenLeave(place, outside);
    }

    private bool IsAsync(WalkContext place) => MethodOf(place) is { IsAsync: true };

    private static bool IsIterator(IMethodSymbol async) => async.ReturnType.Name is "IAsyncEnumerable" or "IAsyncEnumerator";

    private IMethodSymbol? MethodOf(WalkContext place) => place.Function is { } function ? function.Symbol : draft.Body.Member as IMethodSymbol;

    private void ThenProtected(IOperation block, WalkContext place)
    {
        var inside = Protected(place, hasFinally: true);
        Then(block, inside);
        ThenLeave(inside, place);
    }

    private void ThenLeave(WalkContext inside, WalkContext outside)
    {
        for (var code = inside.Protected; code is not null && code != outside.Protected; code = code.Outer)
        {
            var left = code;
            Then(() => reach.Leave(left));
        }
    }

    // The place of the block of a try. An iterator that is not async has none where it yields: what its finally does is a method.
    private WalkContext Protected(WalkContext place, bool hasFinally)
    {
        if (!IsAsync(place))
            return place;

        var code = new TryRegion(place.Protected, isDisposed: hasFinally && IsIterator(MethodOf(place)!));
        Then(() => reach.Protect(code));
        return place with { Protected = code };
    }

    private void EnterRest(IOperation @using, int index, WalkContext place)
    {
        var rest = Protected(Open(ScopeKind.Temporaries, @using, place), hasFinally: true);
        rest.Scope.Temporaries = place.EmittedAt;
        if (@using is IUsingOperation { Body: var body })
            Then(body, rest);
        else if (@using.Parent is IBlockOperation block)
            ThenStatements(block, index, rest);

        // It waits for the disposal, and goes on even where the block is left by a jump, which is made then.
        Then(() =>
        {
            if (rest.Protected is { } code)
                reach.Join(reach.Here, code.Start);
            reach.Resume(place.Protected);
        });
        ThenLeave(rest, place);
    }
}
