using ClosureAnalyzers.Flow;
using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>The graphs that one search through a unit looks at, each with a budget for this search.</summary>
internal sealed class HazardGraphs
{
    private readonly Dictionary<FlowGraph, HazardGraph> graphs = new();

    /// <summary>The graph of a function in the operation tree of <paramref name="root"/>, or (null) of its body; null if there is none.</summary>
    public HazardGraph? Of(IOperation root, Closure? function)
    {
        if (FlowGraphs.Of(root).Of(function) is not { } flow)
            return null;

        if (!graphs.TryGetValue(flow, out var graph))
            graphs[flow] = graph = new HazardGraph(flow);
        return graph;
    }
}
