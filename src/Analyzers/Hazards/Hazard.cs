using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>A closure that can read its cell after a later write to it, or use its object after the disposal.</summary>
/// <param name="Capture">The closure, the cell, and the first use at which the hazard is reported.</param>
/// <param name="Escape">Where the closure gets out of reach, or is run after the write.</param>
/// <param name="Invalidation">The later write, or the disposal.</param>
/// <param name="InLoop">Whether the invalidation belongs to a later iteration of a loop that creates the closure each time over the same cell.</param>
internal sealed record Hazard(Capture Capture, Sink Escape, Invalidation Invalidation, bool InLoop)
{
    public Function Closure => Capture.Function;

    public Cell Cell => Capture.Cell;

    /// <summary>Whether the closure uses the variable for nothing but a copy: <c>() => { var copy = i; … }</c>.</summary>
    public bool IsLateCopy { get; init; }

    /// <summary>Which rule reports it.</summary>
    public HazardKind Kind =>
        Invalidation.IsDisposal ? HazardKind.Disposed
        : !InLoop || Exemptions.PolledFlag.IsPolled(Cell) ? HazardKind.WrittenLater
        : Escape.IsUnknown ? HazardKind.MayOutliveIteration
        : IsLateCopy ? HazardKind.LateCopy
        : HazardKind.OutlivesIteration;
}
