using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>
/// <c>Timer? timer = null; … new Job(() => timer.Stop()); timer = new Timer(…);</c> A placeholder that gets its one value as soon as that exists;
/// in a loop, where each assignment asks whether there is a value already: <c>found ??= Find();</c>
/// </summary>
internal sealed class LateInitialization : Exemption
{
    public override string Reason => SilenceReason.LateInitialization;

    public override bool Covers(Hazard hazard, BodyFacts body) =>
        !hazard.Invalidation.IsDisposal
        && hazard.Cell.Symbol is ILocalSymbol variable
        && hazard.Cell.Writes.Where(write => write.IsDeclaration).All(write => IsPlaceholder(write.Operation))
        && GetsOneValue(variable, hazard.Cell, hazard.InLoop);

    private static bool GetsOneValue(ILocalSymbol variable, Cell cell, bool inLoop)
    {
        var later = cell.Writes.Where(write => !write.IsDeclaration).ToList();
        if (!inLoop && later is [{ Operation.Parent: ISimpleAssignmentOperation } only] && !IsRepeated(only.Operation, variable))
            return true;

        // What a lambda assigns, it shares with the others.
        return later.Exists(write => write.Function == cell.Owner)
            && later.TrueForAll(write => write.Function == cell.Owner ? IsOnlyWhereNull(write.Operation, variable) : write.Function?.Kind != FunctionKind.LocalFunction);
    }

    // for (…) { head = i; … }: one assignment, many values.
    private static bool IsRepeated(IOperation written, ILocalSymbol variable)
    {
        if (variable.DeclaringSyntaxReferences is not [var declaration])
            return false;
        for (var node = written.Syntax; node is not null && !node.Span.Contains(declaration.Span); node = node.Parent)
        {
            if (LoopSyntax.IsLoop(node))
                return true;
        }

        return false;
    }

    /// <summary>Whether a declaration gives the variable <c>null</c>, <c>default</c> of a type without constants, or -1.</summary>
    internal static bool IsPlaceholder(IOperation declaration)
    {
        var value = OperationTree.WithoutConversions((declaration as IVariableDeclaratorOperation)?.Initializer?.Value);
        return value is IDefaultValueOperation { ConstantValue.HasValue: false } || value?.ConstantValue is { HasValue: true, Value: null or -1 or -1L };
    }

    // found ??= value; if (found == null) { … found = value; }
    private static bool IsOnlyWhereNull(IOperation written, ILocalSymbol variable)
    {
        if (written.Parent is ICoalesceAssignmentOperation)
            return true;

        for (var (inner, around) = (written, written.Parent); around is not (null or ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation); (inner, around) = (around, around.Parent))
        {
            if (around is IConditionalOperation test && test.WhenTrue == inner && IsNullTest(test.Condition, variable))
                return true;
        }

        return false;
    }

    private static bool IsNullTest(IOperation condition, ILocalSymbol variable) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test =>
            Is(test.LeftOperand, variable) && IsNull(test.RightOperand) || Is(test.RightOperand, variable) && IsNull(test.LeftOperand),
        IIsPatternOperation { Value: var tested, Pattern: IConstantPatternOperation { Value: var constant } } => Is(tested, variable) && IsNull(constant),
        _ => false,
    };

    private static bool Is(IOperation value, ILocalSymbol variable) =>
        OperationTree.WithoutConversions(value) is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, variable);

    private static bool IsNull(IOperation value) => value.ConstantValue is { HasValue: true, Value: null };
}
