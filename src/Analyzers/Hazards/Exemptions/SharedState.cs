using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>
/// <c>void Flush() { var full = buffer; buffer = new(); … } … sink = () => next(buffer);</c> A local function replaces what it has read, and the
/// closures want the newest. <c>() => Volatile.Read(ref limit)</c>: a closure that reads so means what others write meanwhile.
/// </summary>
internal sealed class SharedState : Exemption
{
    public override string Reason => SilenceReason.SharedState;

    // In a loop, each closure may mean the value of its iteration: while (Interlocked.Increment(ref n) < 4) later.Add(() => n);
    public override bool Covers(Hazard hazard, BodyFacts body) =>
        !hazard.Invalidation.IsDisposal && !hazard.InLoop
        && (IsWrittenOnly(hazard.Cell, IsReplacement) || IsSharedByThreads(hazard, body));

    private static bool IsWrittenOnly(Cell cell, Func<Write, Cell, bool> asShared) => cell.Writes.All(write => write.IsDeclaration || asShared(write, cell));

    private static bool IsReplacement(Write write, Cell cell) =>
        write.Function is { Kind: FunctionKind.LocalFunction } function && function.CaptureOf(cell) is { IsRead: true, IsWritten: true };

    // The closure reads the variable atomically; or all others write it so, and the closure knows of other threads, too.
    private static bool IsSharedByThreads(Hazard hazard, BodyFacts body) =>
        body.UsesIn(hazard).Any(IsPassedAtomically)
        || IsWrittenOnly(hazard.Cell, (write, _) => IsPassedAtomically(write.Operation)) && hazard.Closure.Operation.Descendants().Any(IsAtomic);

    private static bool IsPassedAtomically(IOperation use) => use.Parent is IArgumentOperation { Parent: { } call } && IsAtomic(call);

    private static bool IsAtomic(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.ContainingType: var type }
        && (MetadataNames.Is(type, "System.Threading.Interlocked") || MetadataNames.Is(type, "System.Threading.Volatile"));
}
