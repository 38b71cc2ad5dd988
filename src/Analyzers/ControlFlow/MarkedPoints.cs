using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.ControlFlow;

/// <summary>A <see cref="PathSearch"/> over a few marked points, with states that its caller numbers.</summary>
internal sealed class MarkedPoints : PathSearch
{
    private readonly IPointSet[] marked;
    private readonly Func<ProgramPoint, int, int> visit;
    private readonly Func<ControlFlowRegion, int, int> leave;

    private MarkedPoints(
        NumberedCfg cfg, ExceptionEdges exceptions, IPointSet[] marked, Func<ProgramPoint, int, int> visit, Func<ControlFlowRegion, int, int> leave)
        : base(cfg, exceptions)
    {
        this.marked = marked;
        this.visit = visit;
        this.leave = leave;
    }

    /// <summary>Visits the marked points that can run after <paramref name="start"/>.</summary>
    /// <param name="visit">Is given a marked point and the state with which a path reaches it. Answers the state behind it, <see cref="PathSearch.EndOfPath"/> or <see cref="PathSearch.EndOfSearch"/>.</param>
    /// <param name="leave">Is given a region that a path leaves and its state. Answers the state outside, or <see cref="PathSearch.EndOfPath"/>.</param>
    /// <returns>Whether every path was seen.</returns>
    public static bool VisitAfter(
        NumberedCfg cfg,
        ProgramPoint start,
        int state,
        IPointSet[] marked,
        Func<ProgramPoint, int, int> visit,
        Func<ControlFlowRegion, int, int> leave,
        ExceptionEdges exceptions)
    {
        var search = new MarkedPoints(cfg, exceptions, marked, visit, leave);
        search.Fork(start, state);
        search.Search();
        return !search.IsExhausted;
    }

    protected override IPointSet[] PointsOf(int state) => marked;

    protected override int Visit(ProgramPoint point, int state) => visit(point, state);

    protected override int Leave(ControlFlowRegion region, int state) => leave(region, state);
}
