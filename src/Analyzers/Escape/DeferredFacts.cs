using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Escape;

/// <summary>
/// The second pass over a finished escape graph. Whether something waits for the elements of a collection, or what a nested function does
/// with a variable of the function around it, is known only when the nodes of those elements and variables are complete.
/// </summary>
internal sealed class DeferredFacts(EscapeGraph graph)
{
    private readonly List<ElementWait> waits = new();
    private readonly List<NestedUse> nested = new();

    /// <summary>Where <paramref name="at"/> waits for one of the <paramref name="elements"/> of what <paramref name="node"/> holds, it waits for all.</summary>
    public void WaitFor(EscapeNode node, IOperation at, IOperation reference, IEnumerable<EscapeNode> elements)
    {
        foreach (var element in elements)
            waits.Add(new ElementWait(node, at, reference, element));
    }

    /// <summary>A function inside uses the holder of <paramref name="node"/>, as <paramref name="inside"/> tells.</summary>
    /// <param name="outer">The function directly in that of the node.</param>
    public void Nested(EscapeNode node, Function outer, EscapeNode inside)
    {
        nested.Add(new NestedUse(node, outer, inside));
        if (!node.Value.IsRunning)
            return;

        // Where such a function runs, the work is done, if the function waits for it.
        foreach (var creation in EscapeGraph.Creations(outer))
            graph.At(creation, outer);
    }

    /// <summary>Adds the sinks and edges that follow from the finished nodes. Adding one may complete another node: repeated until nothing changes.</summary>
    public void Resolve()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var wait in waits)
                changed |= !wait.IsResolved && wait.Resolve();
            foreach (var use in nested)
                changed |= !use.IsCompleted && use.CompleteWhereItRuns(graph);
        }
        while (changed);

        do
        {
            changed = false;
            foreach (var use in nested)
                changed |= use.EscapeWhereItRuns();
        }
        while (changed);
        waits.Clear();
        nested.Clear();
    }

    private sealed class ElementWait(EscapeNode node, IOperation at, IOperation reference, EscapeNode element)
    {
        public bool IsResolved { get; private set; }

        public bool Resolve()
        {
            if (!element.IsCompleted)
                return false;
            node.Sinks.Add(Sink.Of(SinkKind.Completed, at, reference, node.Value));
            return IsResolved = true;
        }
    }

    private sealed class NestedUse(EscapeNode node, Function outer, EscapeNode inside)
    {
        private readonly HashSet<object> added = new();

        public bool IsCompleted { get; private set; }

        // Assert.Throws<E>(() => task.Wait()): where the function has run, the task is done.
        public bool CompleteWhereItRuns(EscapeGraph graph)
        {
            if (!node.Value.IsRunning || !inside.IsCompleted)
                return false;

            foreach (var creation in EscapeGraph.Creations(outer))
            {
                node.Sinks.AddRange(graph.At(creation, outer).Sinks
                    .Where(sink => !sink.Escapes)
                    .Select(sink => sink with { Kind = SinkKind.Completed }));
            }

            if (!outer.IsAsync)
                node.Sinks.AddRange(CallsIn(node.Home).Select(call => Sink.Of(SinkKind.Completed, call, call, node.Value)));
            return IsCompleted = true;
        }

        // void Go() => Task.Run(work); … Go(): what the function starts or keeps, it starts or keeps where it runs.
        public bool EscapeWhereItRuns()
        {
            var changed = false;
            foreach (var path in EscapePath.From(inside, edge => edge.Target.Home != node.Home))
            {
                var edge = path.Edge?.Target.Home == node.Home ? path.Edge : null;
                foreach (var run in CallsIn(node.Home).Concat(EscapeGraph.Creations(outer)))
                {
                    if (edge is not null)
                        changed |= Add(edge with { Start = run, Reference = run, Origin = path.Origin });
                    else
                        changed |= path.Escapes(inside).Count(sink => Add(sink with { Reference = run })) > 0;
                }
            }

            return changed;
        }

        private bool Add(FlowsTo edge)
        {
            if (!added.Add(edge))
                return false;
            node.Edges.Add(edge);
            return true;
        }

        private bool Add(Sink sink)
        {
            if (!added.Add(sink))
                return false;
            node.Sinks.Add(sink);
            return true;
        }

        private IEnumerable<IOperation> CallsIn(Function? function) => outer.References
            .Where(use => !use.IsConversion && use.Function == function)
            .Select(use => use.Operation);
    }
}
