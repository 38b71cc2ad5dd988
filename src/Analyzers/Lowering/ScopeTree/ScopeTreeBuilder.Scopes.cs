using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;
using ClosureAnalyzers.Lowering.DecisionDag;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>Which operations open scopes, and in which scope each child stands.</summary>
internal sealed partial class ScopeTreeBuilder
{
    private void Enter(IOperation operation, WalkContext place)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation lambda:
                EnterFunction(lambda, KindOf(lambda), lambda.Symbol, lambda.Body, place);
                break;
            case ILocalFunctionOperation local:
                EnterFunction(local, FunctionKind.LocalFunction, local.Symbol, local.Body, place);
                break;
            case IConstructorBodyOperation constructor:
                draft.Declare(place.Scope, constructor.Locals);
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
                Then(() => EnterLoop(loop, header));
                break;
            case IForEachLoopOperation loop:
                var source = Open(ScopeKind.Temporaries, loop, place);
                source.Scope.Temporaries = OptimizationLevels.Both;
                Then(loop.Collection, Statement(loop.Collection, source));
                var enumeration = IsAsync(source) && TryLowering.IsLoweredToTry(loop) ? Protected(source, hasFinally: true) : source;
                Then(() => EnterLoop(loop, enumeration));
                ThenLeave(enumeration, source);
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
                held.Scope.Temporaries = OptimizationLevels.Both;
                Then(@lock.LockedValue, Statement(@lock.LockedValue, held));
                ThenProtected(@lock.Body, held);
                break;

            case IConditionalOperation { Type: null } choice:
                EnterIf(choice, place);
                break;
            case ILabeledOperation labeled:
                labels[labeled.Label] = draft.Begin(place.Scope);
                reach.Pass(labeled.Label);
                ThenEach(labeled.Children, place);
                break;
            case IBranchOperation jump:
                EnterJump(jump);
                break;

            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } or { IsStatic: true, IsExtensionMethod: false } }:
                // A receiver, if there is one, is not evaluated.
                break;

            default:
                EnterOther(operation, place);
                break;
        }
    }

    private void EnterOther(IOperation operation, WalkContext place)
    {
        var temporaries = CompilerTemporaries.Of(operation);
        if (temporaries != OptimizationLevels.None)
        {
            place = place.In(draft.Open(ScopeKind.Temporaries, place.Scope, place.Function, operation));
            place.Scope.Temporaries = temporaries;
        }

        if (operation is IIsPatternOperation test)
            DropUnread(test.Value, () => ImmutableArray.Create(SwitchCase.Of(test)), OptimizationLevels.Both, isExpression: false, place);

        foreach (var child in ConstantFolding.LiveChildren(operation, lowered, place.Function is { IsInExpressionTree: true }))
            Then(child, StatementIn(operation, child, place));

        switch (operation)
        {
            case IAwaitOperation:
                Then(() => reach.Resume(place.Protected));
                break;
            case IReturnOperation { Kind: OperationKind.YieldReturn }:
                Then(() => reach.Resume(place.Protected));
                Then(() => reach.Dispose(place.Protected));
                break;
            case IReturnOperation { Kind: OperationKind.YieldBreak }:
                Then(() => reach.Dispose(place.Protected));
                Then(reach.Stop);
                break;
            case IReturnOperation or IThrowOperation { Syntax: ThrowStatementSyntax }:
                Then(reach.Stop);
                break;
        }
    }

    private void EnterIf(IConditionalOperation choice, WalkContext place)
    {
        var otherwise = 0;
        Then(choice.Condition, Condition(choice.Condition, place));
        Then(() => otherwise = reach.Split(choice.Condition));
        Then(choice.WhenTrue, StatementIn(choice, choice.WhenTrue, place));
        Then(() => otherwise = reach.Exchange(otherwise));
        Then(choice.WhenFalse, StatementIn(choice, choice.WhenFalse, place));
        Then(() => reach.Join(reach.Here, otherwise));
    }

    private void EnterFunction(IOperation operation, FunctionKind kind, IMethodSymbol symbol, IBlockOperation? block, WalkContext place)
    {
        var closure = new Function(kind, operation, symbol, place.Function, place.Scope)
        {
            EmittedAt = place.EmittedAt,
            IsInExpressionTree = place.Function is { IsInExpressionTree: true } || ExpressionTrees.IsConvertedTo(operation),
        };
        draft.AddFunction(closure);

        var scope = draft.Open(ScopeKind.Function, place.Scope, closure, operation, block?.Syntax);
        draft.Declare(scope, symbol.Parameters);

        var outside = reach.Here;
        reach.Enter();
        Then(block, new WalkContext(closure, scope, scope, scope, null, null, place.EmittedAt));
        Then(() => reach.Here = outside);
    }

    private static FunctionKind KindOf(IAnonymousFunctionOperation lambda) => lambda.Syntax switch
    {
        LambdaExpressionSyntax when !lambda.IsImplicit => FunctionKind.Lambda,
        AnonymousMethodExpressionSyntax => FunctionKind.AnonymousMethod,
        _ => FunctionKind.QueryClause,
    };

    private void EnterBlock(IBlockOperation block, WalkContext place)
    {
        var isBody = block.Parent is null or IMethodBodyBaseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation;
        var inner = Open(isBody ? ScopeKind.Body : ScopeKind.Block, block, place, block.Locals);
        if (isBody)
        {
            inner = inner with { Body = inner.Scope };
            inner.Scope.IsPartOfParent = SharesScopeWithParameters(block) ? OptimizationLevels.Both : OptimizationLevels.None;
        }

        ThenStatements(block, 0, inner);
    }

    // The base call of a constructor, and that of the base finalizer, stand between the parameters and the block.
    private bool SharesScopeWithParameters(IBlockOperation block) => block.Parent switch
    {
        IConstructorBodyOperation constructor =>
            constructor.Initializer is null && (draft.Body.Type is { TypeKind: TypeKind.Struct } || draft.Body.RunsOnce),
        IMethodBodyOperation { Syntax: DestructorDeclarationSyntax } => false,
        _ => true,
    };

    /// <summary>Where the children of a scope stand that <paramref name="operation"/> opens.</summary>
    private WalkContext Open(ScopeKind kind, IOperation operation, WalkContext place) =>
        place.InStatement(draft.Open(kind, place.Scope, place.Function, operation));

    private WalkContext Open(ScopeKind kind, IOperation operation, WalkContext place, ImmutableArray<ILocalSymbol> variables)
    {
        var inner = Open(kind, operation, place);
        draft.Declare(inner.Scope, variables);
        return inner;
    }

    /// <summary>The place of an expression that the compiler lowers to a statement of its own.</summary>
    private WalkContext Statement(IOperation? expression, WalkContext place) =>
        expression is null ? place : Open(ScopeKind.Statement, expression, place);

    private WalkContext StatementIn(IOperation parent, IOperation? child, WalkContext place) =>
        child is not null && LoweredStatements.IsStatement(child, parent) ? Statement(child, place) : place;

    /// <summary>The place of a condition, which becomes a statement of its own.</summary>
    private WalkContext Condition(IOperation? expression, WalkContext place) => ConditionIn(Statement(expression, place), expression);

    // A debug build keeps the value of a condition in a temporary, for the sake of the debugger.
    private WalkContext ConditionIn(WalkContext statement, IOperation? expression)
    {
        if (expression is null)
            return statement;

        var value = draft.Open(ScopeKind.Temporaries, statement.Scope, statement.Function, expression);
        value.Temporaries = OptimizationLevels.Debug;
        return statement.In(value);
    }
}
