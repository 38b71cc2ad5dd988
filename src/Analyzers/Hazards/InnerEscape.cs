using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Whether a closure gets out of the function that creates it, whatever the order of things there: asked of a closure inside
/// another one, whose body runs as a whole before or after a write to the outer cell.
/// </summary>
/// <param name="function">The function that creates the closure.</param>
/// <param name="flow">The cell, in the flow graph of the function that declares it.</param>
/// <param name="run">What makes <paramref name="function"/> run there.</param>
internal sealed class InnerEscape(Closure function, CellFlow flow, IOperation run)
{
    public Stop? Of(Way from)
    {
        Stop? worst = null;
        foreach (var (hop, way) in from.Reachable(IsInside))
        {
            // var tasks = xs.Select(x => Task.Run(() => i)).ToList(): from there on, in the function of the cell.
            if (hop is not null && !IsInside(hop))
            {
                if (WaySearch.From(hop, run, flow)?.Stop is not { } later)
                    continue;
                if (later.Fate != Fate.Unknown)
                    return later;
                worst ??= later;
                continue;
            }

            var outlives = hop is not null && (way.Hold != Hold.Passive && !IsLocal(way.Holder!)
                || way.Hold == Hold.Active && !way.Stops.Any(stop => stop.Fate == Fate.Finishes));
            foreach (var stop in outlives ? [way.KeptFrom(hop!.Start, hop.Mention)] : way.Stops)
            {
                if (stop.Fate == Fate.Escapes)
                    return stop;
                if (stop.Fate == Fate.Unknown)
                    worst ??= stop;
            }
        }

        return worst;
    }

    private bool IsInside(Hop hop) => flow.Graph.Find(hop.Start) is null;

    private bool IsLocal(ISymbol holder) =>
        SymbolEqualityComparer.Default.Equals(holder.ContainingSymbol, function.Symbol);
}
