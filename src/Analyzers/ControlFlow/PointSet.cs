namespace ClosureAnalyzers.ControlFlow;

/// <summary>Some points, ordered within each block.</summary>
internal sealed class PointSet : IPointSet
{
    private readonly Dictionary<int, List<int>> indexes = new();

    public PointSet(ProgramPoint point) => Add(point);

    public PointSet(IEnumerable<ProgramPoint> points)
    {
        foreach (var point in points)
            Add(point);
        foreach (var inBlock in indexes.Values)
            inBlock.Sort();
    }

    public int Next(int block, int index)
    {
        if (!indexes.TryGetValue(block, out var inBlock))
            return int.MaxValue;

        var at = inBlock.BinarySearch(index);
        at = at < 0 ? ~at : at;
        return at < inBlock.Count ? inBlock[at] : int.MaxValue;
    }

    private void Add(ProgramPoint point)
    {
        if (!indexes.TryGetValue(point.Block, out var inBlock))
            indexes[point.Block] = inBlock = new List<int>();
        inBlock.Add(point.Index);
    }
}
