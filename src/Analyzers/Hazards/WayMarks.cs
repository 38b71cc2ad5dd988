using ClosureAnalyzers.Flow;

namespace ClosureAnalyzers.Hazards;

/// <summary>The points of a flow graph at which something happens to a closure on its way.</summary>
internal sealed class WayMarks
{
    // By their places; null stands for what has none.
    private readonly ILookup<Point?, Stop> stops;
    private readonly ILookup<Point?, Hop> hops;
    private readonly HashSet<Point> ended;

    public WayMarks(Way way, HazardGraph graph)
    {
        // A return is no operation of the graph, and some operations are rewritten: then the mention tells the place.
        stops = way.Stops.ToLookup(stop => graph.Find(stop.At) ?? graph.Find(stop.Mention));
        hops = way.Next.ToLookup(hop => graph.Find(hop.Start) ?? graph.Find(hop.Mention));
        ended = new HashSet<Point>(way.Replacements.Select(graph.Find).OfType<Point>());
        if (way is { Hold: Hold.Active, Holder: { } holder })
            ended.UnionWith(graph.EndsOf(holder));
        Points = new PointSet(stops.Select(group => group.Key).Concat(hops.Select(group => group.Key)).OfType<Point>().Concat(ended));
    }

    public PointSet Points { get; }

    public IEnumerable<Stop> StopsAt(Point point) => stops[point];

    public IEnumerable<Hop> HopsAt(Point point) => hops[point];

    /// <summary>Whether the holder gets another value there, or its timer or registration is disposed.</summary>
    public bool EndsAt(Point point) => ended.Contains(point);
}
