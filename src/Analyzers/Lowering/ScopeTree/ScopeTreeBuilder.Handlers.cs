using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary><c>try</c> and <c>using</c>, whose handlers need temporaries. Roslyn: <c>AsyncExceptionHandlerRewriter.cs</c>, <c>LocalRewriter_UsingStatement.cs</c>.</summary>
internal sealed partial class ScopeTreeBuilder
{
    private IEnumerable<WorkItem> VisitTry(ITryOperation attempt, WalkContext context)
    {
        var whole = Open(ScopeKind.Try, attempt, context);
        if (!CompilerVersionQuirks.KeepsCatchVariablesAtTheTry)
            whole.Scope.Syntax = draft.Scopes[0].Syntax;

        yield return Visit(attempt.Body, whole);

        var dropped = EmptyTry.IsEmpty(attempt.Body) ? OptimizationLevels.Release : OptimizationLevels.None;
        foreach (var @catch in attempt.Catches)
        {
            if (!ConstantFolding.IsNeverEntered(@catch))
                yield return Visit(@catch, whole with { EmittedAt = whole.EmittedAt & ~dropped });
        }

        yield return Visit(attempt.Finally, whole with { Handler = new HandlerRegion(context.Handler, whole.Scope, null) });
    }

    private IEnumerable<WorkItem> VisitCatch(ICatchClauseOperation handler, WalkContext context)
    {
        var inner = Open(ScopeKind.Catch, handler, context, handler.Locals);
        var filter = ConditionIn(inner, handler.Filter);
        inner = inner with { Handler = new HandlerRegion(context.Handler, context.Scope, handler.Filter is null ? null : (inner.Scope, filter.Scope)) };
        yield return Visit(handler.ExceptionDeclarationOrExpression, inner);
        yield return Visit(handler.Filter, filter);
        yield return Visit(handler.Handler, inner);
    }

    private IEnumerable<WorkItem> VisitUsing(IUsingOperation @using, WalkContext context)
    {
        var inner = Open(ScopeKind.Using, @using, context, @using.Locals);
        var isExpression = @using.Resources is not IVariableDeclarationGroupOperation;
        var isNothing = isExpression && @using.Resources.ConstantValue is { HasValue: true, Value: null };
        if (isExpression && !isNothing)
            inner.Scope.Temporaries = OptimizationLevels.Both;

        yield return Visit(@using.Resources, isExpression ? Statement(@using.Resources, inner) : inner);
        if (@using.IsAsynchronous && !isNothing)
        {
            HandlerRegion.AwaitDisposal(context);
            inner = OpenDisposed(@using, inner);
        }

        yield return Visit(@using.Body, inner);
    }

    // Behind "await using var", the rest of the block stands in a try.
    private IEnumerable<WorkItem> VisitStatements(IBlockOperation block, WalkContext context)
    {
        foreach (var statement in block.Operations)
        {
            yield return Visit(statement, context);
            if (statement is IUsingDeclarationOperation { IsAsynchronous: true })
                context = OpenDisposed(statement, context);
        }
    }

    // What an asynchronous using guards: its finally block awaits, and needs temporaries.
    private WalkContext OpenDisposed(IOperation @using, WalkContext context)
    {
        var disposed = Open(ScopeKind.Temporaries, @using, context);
        disposed.Scope.Temporaries = context.EmittedAt;
        return disposed;
    }
}
