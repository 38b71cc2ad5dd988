using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>
/// <c>void Flush() { var full = buffer; buffer = new(); … } … sink = () => next(buffer);</c> A local function replaces what it has read, and the
/// closures want the newest.
/// </summary>
internal sealed class SharedState : Exemption
{
    public override string Reason => SilenceReason.SharedState;

    public override bool Covers(Hazard hazard, BodyFacts body) =>
        !hazard.Invalidation.IsDisposal && !hazard.InLoop && IsReplacedByFunctions(hazard.Cell);

    private static bool IsReplacedByFunctions(Cell cell) => cell.Writes
        .All(write => write.IsDeclaration || write.Function is { } function && IsReplacedBy(function, cell));

    private static bool IsReplacedBy(Function function, Cell cell) =>
        function.Kind == FunctionKind.LocalFunction && function.CaptureOf(cell) is { IsRead: true, IsWritten: true };
}
