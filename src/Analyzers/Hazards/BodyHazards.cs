using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Hazards;

/// <summary>What <see cref="HazardAnalysis"/> found in one operation tree.</summary>
/// <param name="isExhausted">Whether a search ended before it had seen every path, so that a hazard may be missing.</param>
internal sealed class BodyHazards(IReadOnlyList<Hazard> hazards, IReadOnlyList<Silence> silences, bool isExhausted)
{
    private readonly ILookup<Function, Hazard> byClosure = hazards.ToLookup(hazard => hazard.Closure);

    public ILookup<Function, Hazard> ByClosure => byClosure;

    public IReadOnlyList<Silence> Silences => silences;

    public bool IsExhausted => isExhausted;
}
