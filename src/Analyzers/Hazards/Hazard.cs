using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>A closure that can read its cell after a later write to it, or use its object after the disposal.</summary>
/// <param name="Capture">The closure, the cell, and the first use at which the hazard is reported.</param>
/// <param name="Escape">Where the closure gets out of reach, or is run after the write.</param>
/// <param name="Change">The later write, or the disposal.</param>
/// <param name="InLoop">Whether the change belongs to a later iteration of a loop that creates the closure each time over the same cell.</param>
internal sealed record Hazard(Capture Capture, Stop Escape, CellChange Change, bool InLoop)
{
    public Closure Closure => Capture.Closure;

    public Cell Cell => Capture.Cell;

    public HazardKind Kind =>
        Change.IsDisposal ? HazardKind.Disposed
        : IsPolled ? (InLoop && Escape.Fate != Fate.Unknown ? HazardKind.WrittenLater : HazardKind.None)
        : InLoop && Escape.Fate == Fate.Unknown ? HazardKind.MayOutliveIteration
        : InLoop && IsLateCopy ? HazardKind.LateCopy
        : InLoop ? HazardKind.OutlivesIteration
        : Escape.Fate == Fate.Unknown || IsInitializedLate(Cell) ? HazardKind.None
        : HazardKind.WrittenLater;

    /// <summary>Whether the closure uses the variable for nothing but a copy: <c>() => { var copy = i; … }</c>.</summary>
    public bool IsLateCopy { get; init; }

    // A flag that is set, or a source that is replaced, after the closure was handed out: that is what the closure waits for.
    private bool IsPolled => Cell.Type is { SpecialType: SpecialType.System_Boolean } or { Name: "CancellationTokenSource" };

    // Timer? timer = null; … new Job(() => timer.Stop()); timer = new Timer(…): one value, given as soon as it can be.
    private static bool IsInitializedLate(Cell cell) =>
        cell.Symbol is ILocalSymbol
        && cell.Writes.Count(write => !write.IsDeclaration) == 1
        && cell.Writes.Where(write => write.IsDeclaration).All(write => InitialValue(write.Operation) is { ConstantValue: { HasValue: true, Value: null } });

    private static IOperation? InitialValue(IOperation declaration)
    {
        var value = OperationTree.WithoutConversions((declaration as IVariableDeclaratorOperation)?.Initializer?.Value);
        return value is IDefaultValueOperation { Type.IsReferenceType: true, ConstantValue.HasValue: false } ? null : value;
    }
}
