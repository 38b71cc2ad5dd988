using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>
/// A <c>catch</c> or <c>finally</c>. The runtime cannot suspend inside one, so an <c>await</c> there makes the compiler move code,
/// and variables with it:
/// <code>
/// async Task M(int p)                      // scope: p
/// {                                        // since Roslyn 5 a scope of its own: a
///     int a = 1;
///     try { }                              // scope: e, which filter and handler share
///     catch (Exception e) when (F(e)) { await T(); }
/// }
/// </code>
/// </summary>
/// <remarks>Roslyn: <c>AsyncExceptionHandlerRewriter.cs</c>.</remarks>
internal sealed class HandlerRegion(HandlerRegion? outer, Scope tryScope, (Scope Catch, Scope Value)? filter)
{
    private OptimizationLevels awaits;

    /// <summary>Notes an <c>await</c> at <paramref name="context"/>.</summary>
    public static void Await(WalkContext context)
    {
        if (context.Handler is not null)
            MoveBody(context);

        for (var handler = context.Handler; handler is not null && (handler.awaits | context.EmittedAt) != handler.awaits; handler = handler.Outer)
            handler.Add(context.EmittedAt);
    }

    /// <summary>Notes an <c>await using</c> or <c>await foreach</c> at <paramref name="context"/>: it awaits in a <c>finally</c> of its own.</summary>
    public static void AwaitDisposal(WalkContext context)
    {
        MoveBody(context);
        Await(context);
    }

    private HandlerRegion? Outer { get; } = outer;

    private void Add(OptimizationLevels levels)
    {
        awaits |= levels;
        tryScope.Temporaries |= levels;
        if (filter is { } filtered)
        {
            // What stays behind is the filter, among temporaries.
            filtered.Catch.IsPartOfParent |= levels;
            filtered.Value.Temporaries |= levels;
        }
    }

    private static void MoveBody(WalkContext context)
    {
        if (CompilerVersionQuirks.SeparatesParametersOfAwaitingHandlers)
            context.Body.IsPartOfParent &= ~context.EmittedAt;
    }
}
