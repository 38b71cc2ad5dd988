using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;
using ClosureAnalyzers.Lowering.DecisionDag;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>Which operations open scopes, and in which scope each child stands.</summary>
internal sealed partial class ScopeTreeBuilder
{
    private IEnumerable<WorkItem> VisitChildren(IOperation operation, WalkContext context) => operation switch
    {
        IAnonymousFunctionOperation lambda => VisitFunction(lambda, KindOf(lambda), lambda.Symbol, lambda.Body, context),
        ILocalFunctionOperation local => VisitFunction(local, FunctionKind.LocalFunction, local.Symbol, local.Body, context),
        IConstructorBodyOperation constructor => VisitConstructor(constructor, context),
        IBlockOperation block => VisitBlock(block, context),
        ISymbolInitializerOperation initializer => VisitInitializer(initializer, context),

        IForLoopOperation loop => VisitFor(loop, context),
        IForEachLoopOperation loop => VisitForEach(loop, context),
        IWhileLoopOperation loop => VisitWhile(loop, context),
        ILabeledOperation labeled => VisitLabel(labeled, context),
        IBranchOperation jump => VisitJump(jump),

        ISwitchOperation choice => VisitSwitch(choice, context),
        ISwitchCaseOperation section => VisitSection(section, context),
        ICaseClauseOperation clause => VisitClause(clause, context),
        ISwitchExpressionOperation choice => VisitSwitchExpression(choice, context),
        ISwitchExpressionArmOperation arm => VisitArm(arm, context),

        ITryOperation attempt => VisitTry(attempt, context),
        ICatchClauseOperation handler => VisitCatch(handler, context),
        IUsingOperation @using => VisitUsing(@using, context),
        ILockOperation @lock => VisitLock(@lock, context),
        IConditionalOperation { Type: null } choice => VisitIf(choice, context),

        // A receiver, if there is one, is not evaluated.
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } or { IsStatic: true, IsExtensionMethod: false } } => [],
        _ => VisitOther(operation, context),
    };

    private IEnumerable<WorkItem> VisitOther(IOperation operation, WalkContext context)
    {
        var temporaries = CompilerTemporaries.Of(operation);
        if (temporaries != OptimizationLevels.None)
        {
            context = context.In(draft.Open(ScopeKind.Temporaries, context.Scope, context.Function, operation));
            context.Scope.Temporaries = temporaries;
        }

        if (operation is IIsPatternOperation test)
            DropUnread(test.Value, () => ImmutableArray.Create(SwitchCase.Of(test)), OptimizationLevels.Both, isExpression: false, context);

        foreach (var child in ConstantFolding.LiveChildren(operation, lowered, context.Function is { IsInExpressionTree: true }))
            yield return Visit(child, StatementIn(operation, child, context));
    }

    private IEnumerable<WorkItem> VisitFunction(IOperation operation, FunctionKind kind, IMethodSymbol symbol, IBlockOperation? block, WalkContext context)
    {
        var function = new Function(kind, operation, symbol, context.Function, context.Scope)
        {
            EmittedAt = context.EmittedAt,
            IsInExpressionTree = context.Function is { IsInExpressionTree: true } || ExpressionTrees.IsConvertedTo(operation),
        };
        draft.AddFunction(function);

        var scope = draft.Open(ScopeKind.Function, context.Scope, function, operation, block?.Syntax);
        draft.Declare(scope, symbol.Parameters);
        yield return Visit(block, new WalkContext(function, scope, scope, scope, null, context.EmittedAt));
    }

    private IEnumerable<WorkItem> VisitConstructor(IConstructorBodyOperation constructor, WalkContext context)
    {
        draft.Declare(context.Scope, constructor.Locals);
        yield return Visit(constructor.Initializer, Statement(constructor.Initializer, context));
        yield return Visit(constructor.BlockBody, context);
        yield return Visit(constructor.ExpressionBody, context);
    }

    private IEnumerable<WorkItem> VisitInitializer(ISymbolInitializerOperation initializer, WalkContext context)
    {
        var inner = Open(ScopeKind.Initializer, initializer, context, initializer.Locals);
        yield return Visit(initializer.Value, Statement(initializer.Value, inner));
    }

    private IEnumerable<WorkItem> VisitIf(IConditionalOperation choice, WalkContext context)
    {
        yield return Visit(choice.Condition, Condition(choice.Condition, context));
        yield return Visit(choice.WhenTrue, StatementIn(choice, choice.WhenTrue, context));
        yield return Visit(choice.WhenFalse, StatementIn(choice, choice.WhenFalse, context));
    }

    private IEnumerable<WorkItem> VisitLock(ILockOperation @lock, WalkContext context)
    {
        var held = Open(ScopeKind.Temporaries, @lock, context);
        held.Scope.Temporaries = OptimizationLevels.Both;
        yield return Visit(@lock.LockedValue, Statement(@lock.LockedValue, held));
        yield return Visit(@lock.Body, held);
    }

    private static FunctionKind KindOf(IAnonymousFunctionOperation lambda) => lambda.Syntax switch
    {
        LambdaExpressionSyntax when !lambda.IsImplicit => FunctionKind.Lambda,
        AnonymousMethodExpressionSyntax => FunctionKind.AnonymousMethod,
        _ => FunctionKind.QueryClause,
    };

    private IEnumerable<WorkItem> VisitBlock(IBlockOperation block, WalkContext context)
    {
        var isBody = block.Parent is null or IMethodBodyBaseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation;
        var inner = Open(isBody ? ScopeKind.Body : ScopeKind.Block, block, context, block.Locals);
        if (isBody)
        {
            inner = inner with { Body = inner.Scope };
            inner.Scope.IsPartOfParent = SharesScopeWithParameters(block) ? OptimizationLevels.Both : OptimizationLevels.None;
        }

        return VisitStatements(block, inner);
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
    private WalkContext Open(ScopeKind kind, IOperation operation, WalkContext context) =>
        context.InStatement(draft.Open(kind, context.Scope, context.Function, operation));

    private WalkContext Open(ScopeKind kind, IOperation operation, WalkContext context, ImmutableArray<ILocalSymbol> variables)
    {
        var inner = Open(kind, operation, context);
        draft.Declare(inner.Scope, variables);
        return inner;
    }

    /// <summary>Where an expression stands that the compiler lowers to a statement of its own.</summary>
    private WalkContext Statement(IOperation? expression, WalkContext context) =>
        expression is null ? context : Open(ScopeKind.Statement, expression, context);

    private WalkContext StatementIn(IOperation parent, IOperation? child, WalkContext context) =>
        child is not null && LoweredStatements.IsStatement(child, parent) ? Statement(child, context) : context;

    /// <summary>Where a condition stands, which becomes a statement of its own.</summary>
    private WalkContext Condition(IOperation? expression, WalkContext context) => ConditionIn(Statement(expression, context), expression);

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
