using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>What a test hangs on its own objects is not run after it, and where it disposes by name, that is what it tests. Work that is still running disturbs the next test.</summary>
internal sealed class EndOfTest : Exemption
{
    public override string Reason => "end-of-test";

    public override bool Covers(Hazard hazard, BodyFacts body) =>
        hazard.Invalidation.IsDisposal && (!hazard.Invalidation.Operation.IsImplicit || hazard.Escape.IsKept) && TestCode.Contains(body.Unit.Type ?? body.Unit.Member);
}
