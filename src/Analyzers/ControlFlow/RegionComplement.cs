namespace ClosureAnalyzers.ControlFlow;

/// <summary>All points of a flow graph but those from one to another, in the order of the blocks.</summary>
internal sealed class RegionComplement(NumberedCfg flow, ProgramPoint first, ProgramPoint last) : IPointSet
{
    public int Next(int block, int index)
    {
        // The opening of the first block is on the way back to the first point, if nothing comes between.
        if (block < first.Block || block > last.Block || block == first.Block && index < first.Index && first.Index > 0)
            return index;

        if (block < last.Block)
            return int.MaxValue;

        var behind = Math.Max(index, last.Index + 1);
        return behind < flow.OperationsIn(block) ? behind : int.MaxValue;
    }

    public bool Contains(ProgramPoint point) => Next(point.Block, point.Index) == point.Index;
}
