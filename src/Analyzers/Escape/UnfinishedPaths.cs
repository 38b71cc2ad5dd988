using ClosureAnalyzers.ControlFlow;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Escape;

/// <summary>Paths from the start of a function to its end on which some work is not waited for. Exceptions are ignored.</summary>
internal sealed class UnfinishedPaths(WorkPoints work, NumberedCfg cfg) : PathSearch(cfg, ExceptionEdges.Ignored)
{
    private readonly IPointSet[] points = [work.All, new PointSet(cfg.Exit)];
    private bool isFound;

    public bool Exist()
    {
        Fork(new ProgramPoint(0, Opening), 0);
        Search();
        return isFound || IsExhausted;
    }

    protected override IPointSet[] PointsOf(int state) => points;

    protected override bool? AlwaysJumps(BasicBlock block, int state) => work.AlwaysJumps(block);

    protected override int Leave(ControlFlowRegion region, int state) => state;

    protected override int Visit(ProgramPoint point, int state)
    {
        if (work.EndsAt(point, out _))
            return EndOfPath;

        isFound = true;
        return EndOfSearch;
    }
}
