using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary><c>fake.Size = () => size; … size = bigger;</c> A test that writes what its closure reads wants the closure to read it.</summary>
internal sealed class FedByTest : Exemption
{
    public override string Reason => "fed-by-test";

    public override bool Covers(Hazard hazard, BodyFacts body) =>
        hazard.Kind == HazardKind.WrittenLater && TestCode.Contains(body.Unit.Type ?? body.Unit.Member);
}
