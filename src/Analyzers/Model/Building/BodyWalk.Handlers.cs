namespace ClosureAnalyzers.Model.Building;

/// <summary><c>try</c> and <c>using</c>, whose handlers need temporaries, and are run by jumps out of them.</summary>
internal sealed partial class BodyWalk
{
    private void EnterTry(ITryOperation attempt, Place place)
    {
        var whole = Open(ScopeKind.Try, attempt, place);
        if (!Compiler.KeepsCatchVariablesAtTheTry)
            whole.Scope.Syntax = body.Scopes[0].Syntax;

        Then(attempt.Body, whole);

        var dropped = IdleTry.IsIdle(attempt.Body) ? Levels.Release : Levels.None;
        foreach (var handler in attempt.Catches)
        {
            if (!FoldedCode.IsNeverEntered(handler))
                Then(handler, whole with { EmittedAt = whole.EmittedAt & ~dropped });
        }

        Then(attempt.Finally, whole with { Handler = new Handler(place.Handler, whole.Scope, null) });
        Then(attempt, whole, StepKind.LeaveTry);
    }

    // A jump out of a try statement runs its finally block on the way: what lives there is part of the loop.
    private void JumpBack(IBranchOperation jump, Scope.Repeat label)
    {
        body.JumpTo(label, isLoop: true);
        for (var around = jump.Parent; around is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); around = around.Parent)
        {
            if (around is not ITryOperation { Finally: not null } attempt)
                continue;

            if (!jumpsOut.TryGetValue(attempt, out var left))
                jumpsOut[attempt] = left = new List<Scope.Repeat>();
            left.Add(label);
        }
    }

    private void LeaveTry(ITryOperation attempt, Place place)
    {
        if (!jumpsOut.TryGetValue(attempt, out var left))
            return;

        foreach (var label in left)
        {
            if (label.Start <= place.Scope.Ordinal)
                label.LoopEnd = body.Scopes.Count;
        }
    }

    private void EnterCatch(ICatchClauseOperation handler, Place place)
    {
        var inner = Open(ScopeKind.Catch, handler, place, handler.Locals);
        inner = inner with { Handler = new Handler(place.Handler, place.Scope, handler.Filter is null ? null : inner.Scope) };
        Then(handler.ExceptionDeclarationOrExpression, inner);
        Then(handler.Filter, ConditionIn(inner, handler.Filter));
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
            Then(@using, inner, StepKind.EnterRest);
        }
        else
        {
            Then(@using.Body, inner);
        }
    }

    // Behind "await using var", the rest of the block stands in a try, whose finally block awaits and needs temporaries.
    private void ThenStatements(IBlockOperation block, int first, Place place)
    {
        for (var i = first; i < block.Operations.Length; i++)
        {
            var statement = block.Operations[i];
            Then(statement, place);
            if (statement is IUsingDeclarationOperation { IsAsynchronous: true } && i + 1 < block.Operations.Length)
            {
                next.Add(new Step(statement, place, StepKind.EnterRest, null, i + 1));
                return;
            }
        }
    }

    private void EnterRest(IOperation @using, int index, Place place)
    {
        var rest = Open(ScopeKind.Temporaries, @using, place);
        rest.Scope.Temporaries = place.EmittedAt;
        if (@using is IUsingOperation { Body: var body })
            Then(body, rest);
        else if (@using.Parent is IBlockOperation block)
            ThenStatements(block, index, rest);
    }
}
