using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>A closure that can read its cell after a later write to it.</summary>
/// <param name="Capture">The closure, the cell, and the first use at which the hazard is reported.</param>
/// <param name="Escape">Where the closure gets out of reach, or is run after the write.</param>
/// <param name="Write">The later write.</param>
/// <param name="InLoop">Whether the write belongs to a later iteration of a loop that creates the closure each time over the same cell.</param>
internal sealed record Hazard(Capture Capture, Stop Escape, Write Write, bool InLoop)
{
    public Closure Closure => Capture.Closure;

    public Cell Cell => Capture.Cell;
}
