using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary><c>Timer? timer = null; … new Job(() => timer.Stop()); timer = new Timer(…);</c> A placeholder that gets its one value as soon as that exists.</summary>
internal sealed class LateInitialization : Exemption
{
    public override string Reason => SilenceReason.LateInitialization;

    public override bool Covers(Hazard hazard, BodyFacts body) =>
        !hazard.Invalidation.IsDisposal && !hazard.InLoop
        && hazard.Cell.Symbol is ILocalSymbol
        && hazard.Cell.Writes.Where(write => !write.IsDeclaration).ToList() is [{ Operation.Parent: ISimpleAssignmentOperation }]
        && hazard.Cell.Writes.Where(write => write.IsDeclaration).All(write => IsPlaceholder(write.Operation));


    private static bool IsPlaceholder(IOperation declaration)
    {
        var value = OperationTree.WithoutConversions((declaration as IVariableDeclaratorOperation)?.Initializer?.Value);
        return value is IDefaultValueOperation { ConstantValue.HasValue: false } || value?.ConstantValue is { HasValue: true, Value: null or -1 or -1L };
    }
}
