using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary><c>() => source.Cancel()</c>: disposing twice is legal, and so are a few members of a disposed object. An assignment does not use the old one.</summary>
internal sealed class LegalAfterDispose : HarmlessUse
{
    public override string Reason => SilenceReason.LegalAfterDispose;

    public override bool Covers(Function closure, Cell cell, BodyFacts body) =>
        !closure.CaptureOf(cell)!.ThroughLocalFunction && body.UsesIn(closure, cell).All(IsLegal);

    private static bool IsLegal(IOperation use) =>
        Disposals.DisposedBy(use) is not null || UsableAfterDispose.Contains(use) || use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use;
}
