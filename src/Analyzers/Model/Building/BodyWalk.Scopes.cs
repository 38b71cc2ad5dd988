using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Model.Building;

/// <summary>Which operations open scopes, and in which scope each child stands.</summary>
internal sealed partial class BodyWalk
{
    private void Enter(IOperation operation, Place place)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation lambda:
                EnterFunction(lambda, KindOf(lambda), lambda.Symbol, lambda.Body, place);
                break;
            case ILocalFunctionOperation local:
                EnterFunction(local, ClosureKind.LocalFunction, local.Symbol, local.Body, place);
                break;
            case IConstructorBodyOperation constructor:
                body.Declare(place.Scope, constructor.Locals);
                Then(constructor.Initializer, Statement(constructor.Initializer, place));
                Then(constructor.BlockBody, place);
                Then(constructor.ExpressionBody, place);
                break;
            case IBlockOperation block:
                EnterBlock(block, place);
                break;
            case ISymbolInitializerOperation initializer:
                Then(initializer.Value, Statement(initializer.Value, Open(ScopeKind.Initializer, initializer, place, initializer.Locals)));
                break;

            case IForLoopOperation loop:
                var header = Open(ScopeKind.For, loop, place, loop.Locals);
                ThenEach(loop.Before, header);
                Then(loop, header, StepKind.EnterLoop);
                break;
            case IForEachLoopOperation loop:
                var source = Open(ScopeKind.Temporaries, loop, place);
                source.Scope.Temporaries = Levels.Both;
                Then(loop.Collection, Statement(loop.Collection, source));
                Then(loop, source, StepKind.EnterLoop);
                break;
            case ILoopOperation loop:
                EnterLoop(loop, place);
                break;

            case ISwitchOperation choice:
                EnterSwitch(choice, place);
                break;
            case ISwitchCaseOperation section:
                EnterSection(section, place);
                break;
            case ICaseClauseOperation clause:
                EnterLabel(clause, place);
                break;
            case ISwitchExpressionOperation choice:
                EnterSwitchExpression(choice, place);
                break;
            case ISwitchExpressionArmOperation arm:
                EnterArm(arm, place);
                break;

            case ITryOperation attempt:
                EnterTry(attempt, place);
                break;
            case ICatchClauseOperation handler:
                EnterCatch(handler, place);
                break;
            case IUsingOperation @using:
                EnterUsing(@using, place);
                break;
            case ILockOperation @lock:
                var held = Open(ScopeKind.Temporaries, @lock, place);
                held.Scope.Temporaries = Levels.Both;
                Then(@lock.LockedValue, Statement(@lock.LockedValue, held));
                Then(@lock.Body, held);
                break;

            case ILabeledOperation labeled:
                labels[labeled.Label] = body.Begin(place.Scope);
                ThenEach(labeled.Children, place);
                break;
            case IBranchOperation { BranchKind: BranchKind.GoTo } jump:
                if (labels.TryGetValue(jump.Target, out var label))
                    JumpBack(jump, label);
                break;

            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } or { IsStatic: true, IsExtensionMethod: false } }:
                // A receiver, if there is one, is not evaluated.
                break;

            default:
                EnterOther(operation, place);
                break;
        }
    }

    private void EnterOther(IOperation operation, Place place)
    {
        var temporaries = Temporaries.Of(operation);
        if (temporaries != Levels.None)
        {
            place = place.In(body.Open(ScopeKind.Temporaries, place.Scope, place.Function, operation));
            place.Scope.Temporaries = temporaries;
        }

        foreach (var child in FoldedCode.LiveChildren(operation))
        {
            var isCondition = operation is IConditionalOperation { Type: null } choice && choice.Condition == child;
            Then(child, isCondition ? Condition(child, place) : Statements.IsOne(child, operation) ? Statement(child, place) : place);
        }
    }

    private void EnterFunction(IOperation operation, ClosureKind kind, IMethodSymbol symbol, IBlockOperation? block, Place place)
    {
        var closure = new Closure(kind, operation, symbol, place.Function, place.Scope)
        {
            EmittedAt = place.EmittedAt,
            IsInExpressionTree = place.Function is { IsInExpressionTree: true } || ExpressionTree.IsMadeOf(operation),
        };
        body.AddClosure(closure);

        var scope = body.Open(ScopeKind.Function, place.Scope, closure, operation, block?.Syntax);
        body.Declare(scope, symbol.Parameters);
        Then(block, new Place(closure, scope, scope, scope, null, place.EmittedAt));
    }

    private static ClosureKind KindOf(IAnonymousFunctionOperation lambda) => lambda.Syntax switch
    {
        LambdaExpressionSyntax when !lambda.IsImplicit => ClosureKind.Lambda,
        AnonymousMethodExpressionSyntax => ClosureKind.AnonymousMethod,
        _ => ClosureKind.QueryClause,
    };

    private void EnterBlock(IBlockOperation block, Place place)
    {
        var isBody = block.Parent is null or IMethodBodyBaseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation;
        var inner = Open(isBody ? ScopeKind.Body : ScopeKind.Block, block, place, block.Locals);
        if (isBody)
        {
            inner = inner with { Body = inner.Scope };
            inner.Scope.IsPartOfParent = SharesScopeWithParameters(block) ? Levels.Both : Levels.None;
        }

        ThenStatements(block, 0, inner);
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

    // The base call of a constructor, and that of the base finalizer, stand between the parameters and the block.
    private bool SharesScopeWithParameters(IBlockOperation block) => block.Parent switch
    {
        IConstructorBodyOperation constructor =>
            constructor.Initializer is null && (body.Unit.Type is { TypeKind: TypeKind.Struct } || body.Unit.RunsOnce),
        IMethodBodyOperation { Syntax: DestructorDeclarationSyntax } => false,
        _ => true,
    };

    private void EnterLoop(ILoopOperation operation, Place place)
    {
        var repeat = body.Begin(place.Scope);
        switch (operation)
        {
            case IForLoopOperation loop:
                var test = Open(ScopeKind.LoopCondition, loop, place, loop.ConditionLocals);
                Then(loop.Condition, Condition(loop.Condition, test));
                Then(loop.Body, test);
                ThenEach(loop.AtLoopBottom, test);
                break;

            case IForEachLoopOperation loop:
                var element = Open(ScopeKind.ForEachElement, loop, place, loop.Locals);
                Then(loop.LoopControlVariable, element);
                Then(loop.Body, element);
                if (loop.IsAsynchronous && DisposesEnumerator(loop))
                    Handler.AwaitDisposal(place);
                else if (loop.IsAsynchronous)
                    Handler.Await(place);
                break;

            case IWhileLoopOperation { ConditionIsTop: true } loop:
                var entry = Open(ScopeKind.LoopCondition, loop, place, loop.Locals);
                Then(loop.Condition, Condition(loop.Condition, entry));
                Then(loop.Body, entry);
                break;

            case IWhileLoopOperation loop:
                var round = Open(ScopeKind.LoopCondition, loop, place, loop.Locals);
                Then(loop.Body, round);
                Then(loop.Condition, Condition(loop.Condition, round));
                break;

            default:
                ThenEach(operation.Children, place);
                break;
        }

        Then(operation, place, StepKind.JumpBack, repeat);
    }

    private static bool DisposesEnumerator(IForEachLoopOperation loop) =>
        loop.Syntax is CommonForEachStatementSyntax syntax
        && Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetForEachStatementInfo(loop.SemanticModel, syntax).DisposeMethod is not null;

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

    /// <summary>Where the children of a scope stand that <paramref name="operation"/> opens.</summary>
    private Place Open(ScopeKind kind, IOperation operation, Place place) =>
        place.InStatement(body.Open(kind, place.Scope, place.Function, operation));

    private Place Open(ScopeKind kind, IOperation operation, Place place, ImmutableArray<ILocalSymbol> variables)
    {
        var inner = Open(kind, operation, place);
        body.Declare(inner.Scope, variables);
        return inner;
    }

    /// <summary>The place of an expression that the compiler lowers to a statement of its own.</summary>
    private Place Statement(IOperation? expression, Place place) =>
        expression is null ? place : Open(ScopeKind.Statement, expression, place);

    /// <summary>The place of a condition, which becomes a statement of its own.</summary>
    private Place Condition(IOperation? expression, Place place) => ConditionIn(Statement(expression, place), expression);

    // A debug build keeps the value of a condition in a temporary, for the sake of the debugger.
    private Place ConditionIn(Place statement, IOperation? expression)
    {
        if (expression is null)
            return statement;

        var value = body.Open(ScopeKind.Temporaries, statement.Scope, statement.Function, expression);
        value.Temporaries = Levels.Debug;
        return statement.In(value);
    }
}
