namespace ClosureAnalyzers.Flow;

/// <summary>Points of a flow graph, ordered within each block, so that a walk can go from one to the next.</summary>
internal sealed class PointSet
{
    private readonly Dictionary<int, int[]> indexes;

    public PointSet(IEnumerable<Point> points)
    {
        indexes = points.GroupBy(point => point.Block).ToDictionary(
            group => group.Key,
            group => group.Select(point => point.Index).Distinct().OrderBy(index => index).ToArray());
    }

    /// <summary>The first index at or behind <paramref name="index"/> in <paramref name="block"/>; <see cref="int.MaxValue"/> if there is none.</summary>
    public int Next(int block, int index)
    {
        if (!indexes.TryGetValue(block, out var inBlock))
            return int.MaxValue;

        var at = Array.BinarySearch(inBlock, index);
        at = at < 0 ? ~at : at;
        return at < inBlock.Length ? inBlock[at] : int.MaxValue;
    }
}
