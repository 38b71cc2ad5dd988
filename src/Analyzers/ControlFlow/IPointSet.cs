namespace ClosureAnalyzers.ControlFlow;

/// <summary>Points of a flow graph, of which a walk looks for the next.</summary>
internal interface IPointSet
{
    /// <summary>The first index at or behind <paramref name="index"/> in <paramref name="block"/>; <see cref="int.MaxValue"/> if there is none.</summary>
    int Next(int block, int index);
}
