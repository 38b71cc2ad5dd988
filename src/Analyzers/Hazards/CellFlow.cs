using ClosureAnalyzers.Flow;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// One cell in the flow graph of the function that declares it: where it changes, and how long one instance of it lives.
/// </summary>
internal sealed class CellFlow
{
    private readonly Dictionary<Point, CellChange> changeAt = new();
    private PointSet? points;

    private CellFlow(HazardGraph graph, Cell cell)
    {
        Graph = graph;
        Cell = cell;
        Lifetime = graph.LifetimeOf(cell.Symbol!);
    }

    public HazardGraph Graph { get; }

    /// <summary>
    /// A call that throws is a way to a change. Not for disposals: where every ordinary way waits, or removes the
    /// handler, before the object is disposed, nobody asks for the same on the way of an exception.
    /// </summary>
    public Exceptions Exceptions { get; private init; } = Exceptions.OfCalls;

    public Cell Cell { get; }

    /// <summary>The region in which one instance of the cell lives; null if it lives as long as the function.</summary>
    public ControlFlowRegion? Lifetime { get; }

    /// <summary>Whether the cell lives as long as <paramref name="other"/>, or longer.</summary>
    public bool LivesAsLongAs(ISymbol other)
    {
        var region = Graph.LifetimeOf(other);
        while (region is not null && region != Lifetime)
            region = region.EnclosingRegion;
        return region == Lifetime;
    }

    /// <summary>Whether <paramref name="other"/> ends while the cell lives on.</summary>
    public bool Outlives(ISymbol other) => LivesAsLongAs(other) && Graph.LifetimeOf(other) != Lifetime;

    public PointSet ChangePoints => points ??= new PointSet(changeAt.Keys);

    /// <summary>The cell and its writes: those of the function itself, and the calls of local functions that write it.</summary>
    public static CellFlow OfWrites(HazardGraph graph, Cell cell)
    {
        var flow = new CellFlow(graph, cell);
        foreach (var write in cell.Writes)
        {
            if (write.Function == cell.Owner)
                flow.Add(graph.Find(Mentions.WriteOf(write.Operation)), new CellChange(Mentions.WriteOf(write.Operation), IsDisposal: false));
        }

        foreach (var function in cell.Closures)
        {
            if (function.Kind != ClosureKind.LocalFunction || function.Parent != cell.Owner || !function.CaptureOf(cell)!.IsWritten)
                continue;

            foreach (var use in function.Uses)
            {
                if (!use.IsConversion && use.Function == cell.Owner)
                    flow.Add(graph.Find(use.Operation), new CellChange(use.Operation, IsDisposal: false));
            }
        }

        return flow;
    }

    /// <summary>The cell and the disposals of the object in it, as long as the variable is not given another one.</summary>
    public static CellFlow OfDisposals(HazardGraph graph, Cell cell)
    {
        var flow = new CellFlow(graph, cell) { Exceptions = Exceptions.OfThrow };
        var writes = OfWrites(graph, cell);
        foreach (var point in graph.DisposalsOf(cell.Symbol!))
        {
            if (writes.CanEndUnchangedAfter(point))
                flow.Add(point, new CellChange(graph.Flow.OperationAt(point), IsDisposal: true));
        }

        return flow;
    }

    public CellChange? ChangeAt(Point point) => changeAt.TryGetValue(point, out var change) ? change : null;

    /// <summary>
    /// The first change that can follow <paramref name="point"/> on the same cell; null if there is none. The assignment that
    /// <paramref name="creation"/> is a part of counts only from the next creation on.
    /// </summary>
    public CellChange? ChangeAfter(Point point, IOperation creation)
    {
        CellChange? found = null;
        var created = Graph.Find(creation);
        Search(point, created, (at, recreated) =>
        {
            if (at == created)
                return 1;
            if (recreated == 0 && changeAt[at].IsInitializedBy(creation))
                return recreated;
            found = changeAt[at];
            return FlowSearch.EndOfSearch;
        });
        return found;
    }

    // Whether a path leads from here to the end of the cell's lifetime, or of the function, past no change.
    private bool CanEndUnchangedAfter(Point point)
    {
        var exit = Graph.Flow.Exit;
        var ends = false;
        FlowSearch.Run(Graph.Flow, Graph.Budget, point, 0, [ChangePoints, new PointSet(exit)], (at, _) =>
        {
            ends |= at == exit;
            return FlowSearch.EndOfPath;
        }, (left, state) =>
        {
            ends |= left == Lifetime;
            return left == Lifetime ? FlowSearch.EndOfPath : state;
        }, Exceptions);
        return ends;
    }

    /// <summary>A change that can lie between two runs of <paramref name="creation"/> over the same cell; null if there is none.</summary>
    public CellChange? ChangeBetweenRuns(Point creation)
    {
        // The state: whether a change has been passed; which, the last one on the way back tells.
        CellChange? passed = null, found = null;
        Search(creation, creation, (at, changed) =>
        {
            if (changeAt.TryGetValue(at, out var change))
                passed = change;
            if (at != creation)
                return 1;

            found = changed == 1 ? passed : null;
            return changed == 1 ? FlowSearch.EndOfSearch : FlowSearch.EndOfPath;
        });
        return found;
    }

    private void Add(Point? point, CellChange change)
    {
        if (point is { } at)
            changeAt[at] = change;
    }

    // Visits the changes, and one more point, that can follow while this instance of the cell lives.
    private void Search(Point start, Point? also, Func<Point, int, int> visit) =>
        FlowSearch.Run(Graph.Flow, Graph.Budget, start, 0, also is { } point ? [ChangePoints, new PointSet(point)] : [ChangePoints], visit,
            (left, state) => left == Lifetime ? FlowSearch.EndOfPath : state, Exceptions);
}
