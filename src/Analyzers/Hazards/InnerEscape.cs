using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Whether a closure gets out of the function that creates it, whatever the order of things there: asked of a closure inside
/// another one, whose body runs as a whole before or after a write to the outer cell.
/// </summary>
internal static class InnerEscape
{
    public static Stop? Of(Leg leg, Closure function)
    {
        Stop? worst = null;
        foreach (var stop in leg.Stops)
        {
            if (stop.Fate == Fate.Escapes || stop.Fate == Fate.Unknown && worst is null)
                worst = stop;
        }

        foreach (var (mention, next) in leg.Next)
        {
            var outlives = next.Hold != Hold.Passive && !IsLocalTo(function, next.Holder!)
                || next.Hold == Hold.Active && !next.Stops.Any(stop => stop.Fate == Fate.Finishes);
            var escape = outlives ? new Stop(next.Start, mention, Fate.Escapes, next.Where) : Of(next, function);
            if (escape is not null && (worst is null || escape.Fate > worst.Fate))
                worst = escape;
        }

        return worst;
    }

    private static bool IsLocalTo(Closure function, ISymbol holder) =>
        SymbolEqualityComparer.Default.Equals(holder.ContainingSymbol, function.Symbol);
}
