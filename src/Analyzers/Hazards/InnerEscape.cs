using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Whether a closure gets out of the function that creates it, whatever the order of things there: asked of a closure inside
/// another one, whose body runs as a whole before or after a write to the outer cell.
/// </summary>
internal static class InnerEscape
{
    public static Stop? Of(Way from, Closure function)
    {
        Stop? worst = null;
        foreach (var (hop, way) in from.Reachable())
        {
            var outlives = hop is not null && (way.Hold != Hold.Passive && !IsLocalTo(function, way.Holder!)
                || way.Hold == Hold.Active && !way.Stops.Any(stop => stop.Fate == Fate.Finishes));
            if (outlives)
                return new Stop(hop!.Start, hop.Mention, Fate.Escapes, way.Where);

            foreach (var stop in way.Stops)
            {
                if (stop.Fate == Fate.Escapes)
                    return stop;
                if (stop.Fate == Fate.Unknown)
                    worst ??= stop;
            }
        }

        return worst;
    }

    private static bool IsLocalTo(Closure function, ISymbol holder) =>
        SymbolEqualityComparer.Default.Equals(holder.ContainingSymbol, function.Symbol);
}
