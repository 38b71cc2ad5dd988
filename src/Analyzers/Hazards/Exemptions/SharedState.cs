using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>
/// <c>void Flush() { var full = buffer; buffer = new(); … } … sink = () => next(buffer);</c> A local function replaces what it has read, and the
/// closures want the newest. <c>Interlocked.Increment(ref count)</c>: whoever writes so means a variable that others read meanwhile.
/// </summary>
internal sealed class SharedState : Exemption
{
    public override string Reason => SilenceReason.SharedState;

    // In a loop, each closure may mean the value of its iteration: while (Interlocked.Increment(ref n) < 4) later.Add(() => n);
    public override bool Covers(Hazard hazard, BodyFacts body) =>
        !hazard.Invalidation.IsDisposal && !hazard.InLoop
        && (IsWrittenOnly(hazard.Cell, IsReplacement) || IsWrittenOnly(hazard.Cell, (write, _) => IsAtomic(write.Operation)) || body.UsesIn(hazard).Any(IsAtomic));

    private static bool IsWrittenOnly(Cell cell, Func<Write, Cell, bool> asShared) => cell.Writes.All(write => write.IsDeclaration || asShared(write, cell));

    private static bool IsReplacement(Write write, Cell cell) =>
        write.Function is { Kind: FunctionKind.LocalFunction } function && function.CaptureOf(cell) is { IsRead: true, IsWritten: true };

    private static bool IsAtomic(IOperation use) =>
        use.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: var type } }
        && (MetadataNames.Is(type, "System.Threading.Interlocked") || MetadataNames.Is(type, "System.Threading.Volatile"));
}
