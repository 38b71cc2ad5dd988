using ClosureAnalyzers.ControlFlow;

namespace ClosureAnalyzers.Escape;

/// <summary>The program points of the sinks and edges of one node.</summary>
internal sealed class NodePoints
{
    // By their points; null stands for what has none.
    private readonly ILookup<ProgramPoint?, Sink> sinks;
    private readonly ILookup<ProgramPoint?, FlowsTo> edges;
    private readonly HashSet<ProgramPoint> replaced;

    public NodePoints(EscapeNode node, MethodAnalysis method)
    {
        // A return is no operation of the graph, and some operations are rewritten: then the reference tells the point.
        sinks = node.Sinks.ToLookup(sink => method.Find(sink.At) ?? method.Find(sink.Reference));
        edges = node.Edges.ToLookup(edge => method.Find(edge.Start) ?? method.Find(edge.Reference));
        replaced = new HashSet<ProgramPoint>(node.Replacements.Select(method.Find).OfType<ProgramPoint>());
        All = new PointSet(sinks.Select(group => group.Key).Concat(edges.Select(group => group.Key)).OfType<ProgramPoint>().Concat(replaced));
    }

    public PointSet All { get; }

    public IEnumerable<Sink> SinksAt(ProgramPoint point) => sinks[point];

    public IEnumerable<FlowsTo> EdgesAt(ProgramPoint point) => edges[point];

    /// <summary>Whether the holder gets another value there.</summary>
    public bool IsReplacedAt(ProgramPoint point) => replaced.Contains(point);
}
