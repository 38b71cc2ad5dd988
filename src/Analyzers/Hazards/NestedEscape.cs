using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Whether a closure gets out of the function that creates it, whatever the order of operations there: asked of a closure inside another
/// one, whose body runs as a whole before or after a write to the outer cell.
/// </summary>
/// <param name="function">The function that creates the closure.</param>
/// <param name="invalidations">The cell, in the graph of the function that declares it.</param>
/// <param name="run">What makes <paramref name="function"/> run there.</param>
internal sealed class NestedEscape(Function function, InvalidationMap invalidations, IOperation run)
{
    /// <summary>The worst sink that <paramref name="start"/> leads to; null if the closure stays inside.</summary>
    public Sink? Of(EscapeNode start)
    {
        Sink? worst = null;
        foreach (var path in EscapePath.From(start, IsInside))
        {
            foreach (var sink in SinksOf(path, start))
            {
                // An object of the function around may keep it: what happens to the object decides.
                var reached = sink.Keeper is null ? sink : UseAfterInvalidation.From(sink, run, invalidations)?.Worst?.Sink;
                if (reached is { IsUnknown: false })
                    return reached;
                worst ??= reached;
            }
        }

        return worst;
    }

    private IEnumerable<Sink> SinksOf(EscapePath path, EscapeNode start)
    {
        if (path.Edge is not { } edge)
            return path.Escapes(start);

        // var tasks = xs.Select(x => Task.Run(() => i)).ToList(): from there on, in the function of the cell.
        if (!IsInside(edge))
            return UseAfterInvalidation.From(edge, path.Origin, run, invalidations)?.Worst is { } later ? [later.Sink] : [];

        if (edge.Target.Value.Kind != HolderKind.Reference && !edge.Target.Value.IsRunning && !IsLocal(edge.Target.Holder!))
            return [edge.KeptByTarget(path.Origin ?? new Origin(SinkKind.Kept, null))];

        return path.Escapes(start);
    }

    private bool IsInside(FlowsTo edge) => invalidations.Method.Find(edge.Start) is null;

    private bool IsLocal(ISymbol holder) => SymbolEqualityComparer.Default.Equals(holder.ContainingSymbol, function.Symbol);
}
