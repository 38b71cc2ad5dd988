using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>A flag that is set, or a token source that is replaced, after the closure was handed out: that is what the closure waits for.</summary>
internal sealed class PolledFlag : Exemption
{
    public override string Reason => "polled-flag";

    public override bool Covers(Hazard hazard, BodyFacts body) =>
        !hazard.Invalidation.IsDisposal && IsPolled(hazard.Cell) && !(hazard.InLoop && !hazard.Escape.IsUnknown);


    public static bool IsPolled(Cell cell) => cell.Type is { SpecialType: SpecialType.System_Boolean } or { Name: "CancellationTokenSource" };
}
