namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>Which nodes of a graph lie on common cycles: its strongly connected components, by Tarjan's algorithm with a stack of its own.</summary>
internal sealed class StronglyConnectedComponents
{
    private const int None = -1;

    private readonly IReadOnlyList<List<int>> next;
    private readonly int[] order;
    private readonly int[] lowest;
    private readonly int[] component;
    private readonly Stack<int> open = new();
    private readonly Stack<int> path = new();
    private readonly int[] edge;
    private int entered;

    private StronglyConnectedComponents(IReadOnlyList<List<int>> next)
    {
        this.next = next;
        order = Enumerable.Repeat(None, next.Count).ToArray();
        lowest = new int[next.Count];
        component = Enumerable.Repeat(None, next.Count).ToArray();
        edge = new int[next.Count];
    }

    /// <summary>For each node the number of its component; -1 if no entry leads to it.</summary>
    public static int[] Of(IReadOnlyList<List<int>> next, IEnumerable<int> entries)
    {
        var cycles = new StronglyConnectedComponents(next);
        foreach (var entry in entries)
            cycles.Walk(entry);

        return cycles.component;
    }

    private void Walk(int entry)
    {
        Enter(entry);
        while (path.Count > 0)
        {
            var node = path.Peek();
            if (edge[node] == next[node].Count)
            {
                path.Pop();
                Leave(node);
                continue;
            }

            var target = next[node][edge[node]++];
            if (order[target] == None)
                Enter(target);
            else if (component[target] == None)
                lowest[node] = Math.Min(lowest[node], order[target]);
        }
    }

    private void Enter(int node)
    {
        if (order[node] != None)
            return;

        order[node] = lowest[node] = entered++;
        open.Push(node);
        path.Push(node);
    }

    private void Leave(int node)
    {
        if (lowest[node] == order[node])
        {
            while (component[node] == None)
                component[open.Pop()] = node;
        }
        else
        {
            var before = path.Peek();
            lowest[before] = Math.Min(lowest[before], lowest[node]);
        }
    }
}
