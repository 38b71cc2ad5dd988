using ClosureAnalyzers.Flow;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Walks the way of a closure through the flow graph, beside the changes of one cell, and keeps the worst that can happen:
/// the closure runs, or can run, after a change.
/// </summary>
internal sealed class LegSearch
{
    // The state of a path: two flags, and above them which change it has passed (0 for none).
    private const int Recreated = 1;
    private const int CellIsGone = 2;
    private const int FirstChange = 4;

    private readonly CellFlow flow;
    private readonly IOperation creation;
    private readonly Point created;
    private readonly HashSet<(Leg, Point, int)> walked = new();
    private readonly List<CellChange> changes = new();

    private LegSearch(CellFlow flow, IOperation creation, Point created)
    {
        this.flow = flow;
        this.creation = creation;
        this.created = created;
    }

    private (Stop Stop, CellChange Change)? Worst { get; set; }

    public static (Stop Stop, CellChange Change)? Of(Leg leg, CellFlow flow)
    {
        if (flow.Graph.Find(leg.Start) is not { } start)
            return null;

        var search = new LegSearch(flow, leg.Start, start);
        search.Walk(leg, start, 0);
        return search.Worst;
    }

    private void Walk(Leg leg, Point start, int state)
    {
        if (!walked.Add((leg, start, state)))
            return;

        var marks = new LegMarks(leg, flow);
        var all = marks.All(flow.ChangePoints);
        all.Add(created);

        // Where the graph has no place of its own for a stop, it happens at the start.
        if (leg.Holder is null && marks.StopsAt(start).ToList() is { Count: > 0 } atOnce)
        {
            foreach (var stop in atOnce)
                Reached(stop, start, state);
            return;
        }

        var lifetime = leg.Holder is { } holder && leg.Hold != Hold.Active ? flow.Graph.LifetimeOf(holder) : null;
        FlowSearch.Run(flow.Graph, start, state, all.Contains, (point, at) => Visit(leg, marks, point, at), (left, at) => Leave(left, lifetime, at), flow.Exceptions);
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

    private int Visit(Leg leg, LegMarks marks, Point point, int state)
    {
        if (point == created)
        {
            if (leg.Holder is null)
                return FlowSearch.EndOfPath;
            state |= Recreated;
        }

        if (flow.ChangeAt(point) is { } change && (state & CellIsGone) == 0 && ((state & Recreated) != 0 || !change.IsInitializedBy(creation)))
        {
            if (state < FirstChange)
                state |= Number(change) * FirstChange;
            if (leg.Hold != Hold.Passive)
                Report(new Stop(leg.Start, leg.Start, Fate.Escapes, leg.Where), change);
        }

        foreach (var next in marks.NextAt(point))
            Walk(next, point, state);

        foreach (var stop in marks.StopsAt(point))
        {
            if (stop.Fate == Fate.Finishes)
                return FlowSearch.EndOfPath;
            Reached(stop, point, state);
            if (leg.Holder is null)
                return FlowSearch.EndOfPath;
        }

        return marks.EndsAt(point) ? FlowSearch.EndOfPath : state;
    }

    private int Number(CellChange change)
    {
        if (!changes.Contains(change))
            changes.Add(change);
        return changes.IndexOf(change) + 1;
    }

    private void Reached(Stop stop, Point point, int state)
    {
        if (state >= FirstChange)
            Report(stop, changes[state / FirstChange - 1]);
        else if (stop.Fate > Fate.Finishes && flow.ChangeAfter(point, creation) is { } later)
            Report(stop, later);
    }

    private void Report(Stop stop, CellChange change)
    {
        if (Worst is null || Worst.Value.Stop.Fate == Fate.Unknown && stop.Fate != Fate.Unknown)
            Worst = (stop, change);
    }
}
