namespace ClosureAnalyzers.Flow;

/// <summary>Some points, ordered within each block.</summary>
internal sealed class PointSet : IPointSet
{
    private readonly Dictionary<int, int[]> indexes;

    public PointSet(IEnumerable<Point> points)
    {
        indexes = points.GroupBy(point => point.Block).ToDictionary(
            group => group.Key,
            group => group.Select(point => point.Index).Distinct().OrderBy(index => index).ToArray());
    }

    public int Next(int block, int index)
    {
        if (!indexes.TryGetValue(block, out var inBlock))
            return int.MaxValue;

        var at = Array.BinarySearch(inBlock, index);
        at = at < 0 ? ~at : at;
        return at < inBlock.Length ? inBlock[at] : int.MaxValue;
    }
}
