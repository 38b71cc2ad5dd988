using ClosureAnalyzers.Flow;

namespace ClosureAnalyzers.Hazards;

/// <summary>The points of the flow graph at which something happens to the closure on one leg.</summary>
internal sealed class LegMarks
{
    private readonly ILookup<Point, Stop> stops;
    private readonly ILookup<Point, Leg> next;
    private readonly HashSet<Point> ended;

    public LegMarks(Leg leg, CellFlow flow)
    {
        // A return is no operation of the graph, and some operations are rewritten: then the mention tells the place.
        stops = leg.Stops
            .Select(stop => (Stop: stop, Point: flow.Graph.Find(stop.At) ?? flow.Graph.Find(stop.Mention)))
            .Where(mark => mark.Point is not null)
            .ToLookup(mark => mark.Point!.Value, mark => mark.Stop);
        next = leg.Next
            .Select(hop => (hop.Leg, Point: flow.Graph.Find(hop.Leg.Start) ?? flow.Graph.Find(hop.Mention)))
            .Where(mark => mark.Point is not null)
            .ToLookup(mark => mark.Point!.Value, mark => mark.Leg);
        ended = new HashSet<Point>(leg.Replacements.Select(flow.Graph.Find).OfType<Point>());
        if (leg is { Hold: Hold.Active, Holder: { } holder })
            ended.UnionWith(Disposals.EndsOf(holder, flow.Graph));
    }

    public HashSet<Point> All(IEnumerable<Point> changes)
    {
        var all = new HashSet<Point>(changes);
        all.UnionWith(stops.Select(group => group.Key));
        all.UnionWith(next.Select(group => group.Key));
        all.UnionWith(ended);
        return all;
    }

    public IEnumerable<Stop> StopsAt(Point point) => stops[point];

    public IEnumerable<Leg> NextAt(Point point) => next[point];

    /// <summary>Whether the holder gets another value there, or its timer or registration is disposed.</summary>
    public bool EndsAt(Point point) => ended.Contains(point);
}
