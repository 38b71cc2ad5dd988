namespace ClosureAnalyzers.Hazards;

/// <summary>The points of the flow graph at which something happens to the closure on one leg.</summary>
internal sealed class LegMarks
{
    private readonly ILookup<Point, Stop> stops;
    private readonly ILookup<Point, Leg> next;
    private readonly HashSet<Point> replaced;

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
        replaced = new HashSet<Point>(leg.Replacements.Select(flow.Graph.Find).OfType<Point>());
    }

    public HashSet<Point> All(IEnumerable<Point> writes)
    {
        var all = new HashSet<Point>(writes);
        all.UnionWith(stops.Select(group => group.Key));
        all.UnionWith(next.Select(group => group.Key));
        all.UnionWith(replaced);
        return all;
    }

    public IEnumerable<Stop> StopsAt(Point point) => stops[point];

    public IEnumerable<Leg> NextAt(Point point) => next[point];

    public bool IsReplacedAt(Point point) => replaced.Contains(point);
}
