namespace ClosureAnalyzers.Hazards;

/// <summary>The words of the property <c>reason</c> of CLO0004 that are no exemption.</summary>
internal static class SilenceReason
{
    public const string RunsBefore = "runs-before";
    public const string Awaited = "awaited";
    public const string Removed = "removed";
    public const string Signal = "signal";
    public const string OwnedObject = "owned-object";
    public const string Left = "left";
    public const string CannotRunAfter = "cannot-run-after";
    public const string SharedState = "shared-state";
    public const string LegalAfterDispose = "legal-after-dispose";
    public const string LateInitialization = "late-initialization";
    public const string Budget = "budget";
}
