namespace ClosureAnalyzers.Model.Building;

/// <summary><c>try</c> and <c>using</c>, whose handlers need temporaries, and are run by jumps out of them.</summary>
internal sealed partial class BodyWalk
{
    private void EnterTry(ITryOperation attempt, Place place)
    {
        var whole = Open(ScopeKind.Try, attempt, place);
        if (!Compiler.KeepsCatchVariablesAtTheTry)
            whole.Scope.Syntax = body.Scopes[0].Syntax;

        var (seen, start, block, ends) = (reach.Seen, 0, 0, new List<int>());
        var inside = Protected(whole);
        Then(() => start = reach.Here);
        Then(attempt.Body, inside);
        Then(() => ends.Add(reach.Exchange(start)));

        var dropped = IdleTry.IsIdle(attempt.Body) ? Levels.Release : Levels.None;
        foreach (var handler in attempt.Catches)
        {
            if (FoldedCode.IsNeverEntered(handler))
                continue;

            Then(handler, whole with { EmittedAt = whole.EmittedAt & ~dropped });
            Then(() => ends.Add(reach.Exchange(start)));
        }

        Then(() =>
        {
            reach.Join(start);
            block = reach.Here;
        });
        Then(attempt.Finally, whole with { Handler = new Handler(place.Handler, whole.Scope, null) });
        Then(() =>
        {
            if (attempt.Finally is not null && !reach.LeaveFinally(seen, block, body.Scopes.Count))
                ends.Clear();
            reach.Join(ends.ToArray());
        });
    }

    private void EnterCatch(ICatchClauseOperation handler, Place place)
    {
        var inner = Open(ScopeKind.Catch, handler, place, handler.Locals);
        var filter = ConditionIn(inner, handler.Filter);
        inner = inner with { Handler = new Handler(place.Handler, place.Scope, handler.Filter is null ? null : (inner.Scope, filter.Scope)) };
        Then(handler.ExceptionDeclarationOrExpression, inner);
        Then(handler.Filter, filter);
        Then(handler.Handler, inner);
    }

    private void EnterUsing(IUsingOperation @using, Place place)
    {
        var inner = Open(ScopeKind.Using, @using, place, @using.Locals);
        var isExpression = @using.Resources is not IVariableDeclarationGroupOperation;
        var isNothing = isExpression && @using.Resources.ConstantValue is { HasValue: true, Value: null };
        if (isExpression && !isNothing)
            inner.Scope.Temporaries = Levels.Both;

        Then(@using.Resources, isExpression ? Statement(@using.Resources, inner) : inner);
        if (@using.IsAsynchronous && !isNothing)
        {
            Handler.AwaitDisposal(place);
            Then(() => EnterRest(@using, 0, inner));
        }
        else
        {
            Then(@using.Body, Protected(inner));
        }
    }

    // Behind "await using var", the rest of the block stands in a try, whose finally block awaits and needs temporaries.
    private void ThenStatements(IBlockOperation block, int first, Place place)
    {
        for (var i = first; i < block.Operations.Length; i++)
        {
            var statement = block.Operations[i];
            Then(statement, place);
            if (statement is IUsingDeclarationOperation { IsAsynchronous: true })
            {
                var rest = i + 1;
                Then(() => EnterRest(statement, rest, place));
                return;
            }

            if (statement is IUsingDeclarationOperation)
                place = Protected(place);
        }
    }

    // The place of the block of a try. An iterator that is not async has none where it yields: what its finally does is a method.
    private Place Protected(Place place)
    {
        var method = place.Function is { } function ? function.Symbol : body.Unit.Member as IMethodSymbol;
        if (method is not { IsAsync: true })
            return place;

        var code = new ProtectedCode(place.Protected);
        Then(() => reach.Protect(code));
        return place with { Protected = code };
    }

    private void EnterRest(IOperation @using, int index, Place place)
    {
        var rest = Protected(Open(ScopeKind.Temporaries, @using, place));
        rest.Scope.Temporaries = place.EmittedAt;
        if (@using is IUsingOperation { Body: var body })
            Then(body, rest);
        else if (@using.Parent is IBlockOperation block)
            ThenStatements(block, index, rest);

        Then(() => reach.Resume(place.Protected));
    }
}
