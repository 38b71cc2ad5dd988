namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>The callee is not known to keep the closure. Only for a loop variable is that worth a suggestion (CLO1002).</summary>
internal sealed class UnknownCallee : Exemption
{
    public override string Reason => "unknown-callee";

    public override bool Covers(Hazard hazard, BodyFacts body) =>
        hazard.Escape.IsUnknown && (hazard.Invalidation.IsDisposal || !hazard.InLoop);
}
