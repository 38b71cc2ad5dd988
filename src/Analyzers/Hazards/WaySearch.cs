using ClosureAnalyzers.Flow;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Walks the way of a closure through the flow graph, beside the changes of one cell, and keeps the worst that can happen:
/// the closure runs, or can run, after a change.
/// </summary>
internal sealed class WaySearch
{
    // The state of a path: two flags, and above them which change it has passed (0 for none).
    private const int Recreated = 1;
    private const int CellIsGone = 2;
    private const int FirstChange = 4;

    private readonly CellFlow flow;
    private readonly IOperation creation;
    private readonly Point created;
    private readonly PointSet creationPoint;
    private readonly HashSet<Walked> walked = new();
    private readonly List<CellChange> changes = new();
    private (Stop Stop, CellChange Change)? worst;

    private WaySearch(CellFlow flow, IOperation creation, Point created)
    {
        this.flow = flow;
        this.creation = creation;
        this.created = created;
        creationPoint = new PointSet(created);
    }

    public static (Stop Stop, CellChange Change)? Of(Way way, IOperation creation, CellFlow flow)
    {
        if (flow.Graph.Find(creation) is not { } created)
            return null;

        var search = new WaySearch(flow, creation, created);
        search.Walk(way, creation, created, 0);
        return search.worst;
    }

    /// <summary>The same from a later step of the closure on, that <paramref name="run"/> creates, or makes another function create.</summary>
    public static (Stop Stop, CellChange Change)? From(Hop hop, IOperation run, CellFlow flow)
    {
        if (flow.Graph.Find(hop.Start) is not { } start || flow.Graph.Find(run) is not { } created)
            return null;

        var search = new WaySearch(flow, run, created);
        search.Walk(hop.Way, hop.Start, start, 0);
        return search.worst;
    }

    private sealed record Walked(Way Way, Point From, int State);

    // Nothing is worse than what is known to escape or to run.
    private bool IsDecided => worst is { Stop.Fate: not Fate.Unknown };

    private void Walk(Way way, IOperation start, Point from, int state)
    {
        if (IsDecided || !walked.Add(new Walked(way, from, state)))
            return;

        var marks = flow.Graph.MarksOf(way);

        // Where the graph has no place of its own for a stop, it happens at the start.
        if (way.Holder is null && marks.StopsAt(from).ToList() is { Count: > 0 } atOnce)
        {
            foreach (var stop in atOnce)
                Reached(stop, from, state);
            return;
        }

        var lifetime = way.Holder is { } holder && way.Hold != Hold.Active ? flow.Graph.LifetimeOf(holder) : null;
        FlowSearch.Run(flow.Graph.Flow, flow.Graph.Budget, from, state, [marks.Points, flow.ChangePoints, creationPoint],
            (point, at) => Visit(way, start, marks, point, at),
            (left, at) => Leave(left, lifetime, at), flow.Exceptions);
    }

    // The holder forgets the closure where its lifetime ends. The cell keeps its last value for the closures over it,
    // but what changes afterwards is the next instance.
    private int Leave(ControlFlowRegion left, ControlFlowRegion? lifetime, int state)
    {
        if (left == lifetime)
            return FlowSearch.EndOfPath;
        if (left != flow.Lifetime)
            return state;
        return state >= FirstChange ? state | CellIsGone : FlowSearch.EndOfPath;
    }

    private int Visit(Way way, IOperation start, WayMarks marks, Point point, int state)
    {
        if (point == created)
        {
            if (way.Holder is null)
                return FlowSearch.EndOfPath;
            state |= Recreated;
        }

        if (flow.ChangeAt(point) is { } change && (state & CellIsGone) == 0 && ((state & Recreated) != 0 || !change.IsInitializedBy(creation)))
        {
            if (state < FirstChange)
                state |= Number(change) * FirstChange;
            if (way.Hold == Hold.Active || way.Hold == Hold.Stored && !change.IsEnd)
                Report(way.KeptFrom(start, start), change);
        }

        foreach (var hop in marks.HopsAt(point))
            Walk(hop.Way, hop.Start, point, state);

        foreach (var stop in marks.StopsAt(point))
        {
            if (stop.Fate == Fate.Finishes)
                return FlowSearch.EndOfPath;
            Reached(stop, point, state);
            if (way.Holder is null || stop.IsLast)
                return FlowSearch.EndOfPath;
        }

        return IsDecided ? FlowSearch.EndOfSearch : marks.EndsAt(point) ? FlowSearch.EndOfPath : state;
    }

    private int Number(CellChange change)
    {
        if (!changes.Contains(change))
            changes.Add(change);
        return changes.IndexOf(change) + 1;
    }

    private void Reached(Stop stop, Point point, int state)
    {
        var change = state >= FirstChange ? changes[state / FirstChange - 1]
            : stop.Fate > Fate.Finishes ? flow.ChangeAfter(point, creation)
            : null;
        if (change is null)
            return;

        if (stop.Keeper is { } own && DiesWithin(own))
            return;

        // A handler is as far away as the object that has it. When the variable is done with, so are the objects of the
        // same scope, unless they get out of it themselves.
        if (change.IsEnd && stop.Keeper is { Holder: { } owner } keeper && flow.LivesAsLongAs(owner))
        {
            if (!SymbolEqualityComparer.Default.Equals(owner, flow.Cell.Symbol))
                Walk(keeper, stop.At, point, state);
            return;
        }

        Report(stop, change);
    }

    // var parser = new Parser(); parser.Found += () => Use(i); parser.Run(); An object that only this iteration knows takes its
    // handlers along. What the framework or a base class does with it, a timer or a window, nobody can see.
    private bool DiesWithin(Way keeper) =>
        keeper.Holder is ILocalSymbol { Type: { BaseType.SpecialType: SpecialType.System_Object, DeclaringSyntaxReferences.IsEmpty: false } } owner
        && flow.Outlives(owner)
        && keeper.Reachable().All(reached => reached.Way.Stops.TrueForAll(stop => stop.Fate < Fate.Unknown));

    // The work that a closure has started may need the object, but no longer reads the variable.
    private void Report(Stop stop, CellChange change)
    {
        if (stop.HasRun && !change.IsDisposal)
            return;
        if (worst is null || worst.Value.Stop.Fate == Fate.Unknown && stop.Fate != Fate.Unknown)
            worst = (stop, change);
    }
}
