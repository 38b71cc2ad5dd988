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
internal sealed class HandlerRegion(HandlerRegion? outer, Scope tryScope, (Scope Catch, Scope Value)? filter)
{
    private OptimizationLevels awaits;

    public bool Awaits => awaits != OptimizationLevels.None;

    /// <summary>Notes an <c>await</c> at <paramref name="place"/>.</summary>
    public static void Await(WalkContext place)
    {
        if (place.Handler is not null)
            MoveBody(place);

        for (var handler = place.Handler; handler is not null && (handler.awaits | place.EmittedAt) != handler.awaits; handler = handler.Outer)
            handler.Add(place.EmittedAt);
    }

    /// <summary>Notes an <c>await using</c> or <c>await foreach</c> at <paramref name="place"/>: it awaits in a <c>finally</c> of its own.</summary>
    public static void AwaitDisposal(WalkContext place)
    {
        MoveBody(place);
        Await(place);
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

    private static void MoveBody(WalkContext place)
    {
        if (CompilerVersionQuirks.SeparatesParametersOfAwaitingHandlers)
            place.Body.IsPartOfParent &= ~place.EmittedAt;
    }
}
