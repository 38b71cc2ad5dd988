using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>A flag that is set, or a token source that is replaced, after the closure was handed out: that is what the closure waits for.</summary>
internal sealed class PolledFlag : Exemption
{
    public override string Reason => "polled-flag";

    public override bool Covers(Hazard hazard, BodyFacts body) =>
        !hazard.Invalidation.IsDisposal && IsPolled(hazard.Cell) && !(hazard.InLoop && !hazard.Escape.IsUnknown) && !IsSwapped(hazard);

    /// <summary>Whether the variable is of a type that code waits on: the fixes ask, too.</summary>
    public static bool IsPolled(Cell cell) => cell.Type is { SpecialType: SpecialType.System_Boolean } || IsTokenSource(cell);

    // cts.Cancel(); cts = new CancellationTokenSource(); What reads the variable late misses the cancellation.
    private static bool IsSwapped(Hazard hazard) =>
        IsTokenSource(hazard.Cell) && !hazard.Escape.IsUnknown
        && hazard.Invalidation.Operation is ISimpleAssignmentOperation { Value: IObjectCreationOperation }
        && hazard.Cell.Writes.Any(write => write is { IsDeclaration: true, Operation: IVariableDeclaratorOperation { Initializer.Value: IObjectCreationOperation } });

    private static bool IsTokenSource(Cell cell) => MetadataNames.Is(cell.Type, "System.Threading.CancellationTokenSource");
}
