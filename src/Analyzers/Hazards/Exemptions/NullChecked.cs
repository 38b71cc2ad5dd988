using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary><c>() => { if (finished != null) finished.Set(); } … finished = null;</c> The closure reads the variable late on purpose.</summary>
internal sealed class NullChecked : Exemption
{
    public override string Reason => "awaited-null";

    public override bool Covers(Hazard hazard, BodyFacts body) =>
        hazard.Kind == HazardKind.WrittenLater && hazard.Invalidation.IsEnd && body.UsesIn(hazard).Any(NullCheck.IsOrPrecedesUse);
}
