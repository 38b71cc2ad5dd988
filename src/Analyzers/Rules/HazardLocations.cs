using ClosureAnalyzers.Hazards;

namespace ClosureAnalyzers.Rules;

/// <summary>The places a hazard has besides the first use: the declaration, the write or disposal, and where the closure escapes.</summary>
internal static class HazardLocations
{
    public static IEnumerable<Location> Of(Hazard hazard) =>
    [
        .. hazard.Cell.Symbol!.Locations.Take(1),
        hazard.Invalidation.Operation.Syntax.GetLocation(),
        hazard.Escape.At.Syntax.GetLocation(),
    ];
}
