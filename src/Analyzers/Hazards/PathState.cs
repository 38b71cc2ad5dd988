using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>Where a closure is on a path, and what the path has passed.</summary>
/// <param name="Node">The holder; for running work, the first of its holders; null for an escaped closure.</param>
internal sealed record PathState(SearchStage Stage, EscapeNode? Node)
{
    /// <summary>How it escaped, or came into a collection or began to run.</summary>
    public Sink? Sink { get; init; }

    public Origin? Origin { get; init; }

    /// <summary>The first invalidation that the path has passed.</summary>
    public Invalidation? Passed { get; init; }

    /// <summary>Whether the path has come back to the creation.</summary>
    public bool IsRecreated { get; init; }

    /// <summary>Whether the scope of the cell has ended. The closure keeps its last value; later writes reach another instance.</summary>
    public bool CellIsGone { get; init; }

    /// <summary>Whether only writes count: where the cell is done with, so is the object that has the closure.</summary>
    public bool IgnoresEnds { get; init; }
}
