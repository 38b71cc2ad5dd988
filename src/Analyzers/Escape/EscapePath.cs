namespace ClosureAnalyzers.Escape;

/// <summary>One node that a closure reaches, with the edge by which it got there first and what made it run or be kept on the way.</summary>
internal sealed record EscapePath(FlowsTo? Edge, EscapeNode Node, Origin? Origin)
{
    /// <summary>The nodes that <paramref name="start"/> reaches, itself included, each once and breadth first; on from an edge where <paramref name="goesOn"/> says so.</summary>
    public static IEnumerable<EscapePath> From(EscapeNode start, Func<FlowsTo, bool>? goesOn = null)
    {
        var seen = new HashSet<EscapeNode> { start };
        var pending = new Queue<EscapePath>();
        pending.Enqueue(new EscapePath(null, start, null));
        while (pending.Count > 0)
        {
            var reached = pending.Dequeue();
            yield return reached;
            if (reached.Edge is { } step && goesOn?.Invoke(step) == false)
                continue;
            foreach (var edge in reached.Node.Edges)
            {
                if (seen.Add(edge.Target))
                    pending.Enqueue(new EscapePath(edge, edge.Target, edge.Origin ?? reached.Origin));
            }
        }
    }

    /// <summary>
    /// The sinks of this node at which the closure escapes, or may, whatever the order of operations: those of the node, and the start
    /// of work for which nobody waits.
    /// </summary>
    /// <param name="start">The node from which the path comes; what ran there before is no start.</param>
    public IEnumerable<Sink> Escapes(EscapeNode start)
    {
        if (StartsWork && Node != start)
            return Work.IsCompleted ? [] : Work.Sinks.FirstOrDefault(sink => sink is { Kind: SinkKind.Returned, IsFollowed: false }) is { } returned ? [returned] : [Edge!.KeptByTarget(Origin!)];
        if (Node.Value.IsRunning && Node != start)
            return [];
        return Node.Sinks.Where(sink => sink is { Escapes: true, IsFollowed: false });
    }

    private bool StartsWork => Edge is { Origin: not null } && Node.Value.IsRunning;

    private RunningWork Work => new(Node);
}
