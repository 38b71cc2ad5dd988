using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Escape;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// What a path knows because the closure was created on it: <c>if (inBackground) copy = Task.Run(…); … if (inBackground) await copy;</c> A variable
/// that is never written again has the same value at the second test.
/// </summary>
internal sealed class KnownConditions
{
    private readonly Dictionary<ISymbol, bool> values = new(SymbolEqualityComparer.Default);
    private readonly NumberedCfg cfg;

    public KnownConditions(IOperation creation, NumberedCfg cfg, VariableReferences references)
    {
        this.cfg = cfg;
        for (var (inner, around) = (creation, creation.Parent); around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); (inner, around) = (around, around.Parent))
        {
            if (around is IConditionalOperation test && test.Condition != inner)
                Learn(test.Condition, test.WhenTrue == inner, references);
        }
    }

    /// <summary>Whether the condition of <paramref name="block"/> always jumps, or never does; null if nothing is known.</summary>
    public bool? AlwaysJumps(BasicBlock block) =>
        values.Count > 0 && block.ConditionKind != ControlFlowConditionKind.None && block.BranchValue is { } condition
        && cfg.VariableIn(condition) is { } variable && values.TryGetValue(variable, out var value)
            ? value == (block.ConditionKind == ControlFlowConditionKind.WhenTrue)
            : null;

    private void Learn(IOperation condition, bool value, VariableReferences references)
    {
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand })
            (condition, value) = (operand, !value);

        ISymbol? variable = condition switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } => parameter,
            _ => null,
        };
        if (variable is not null && !references.Of(variable).Any(VariableReferences.IsWritten))
            values[variable] = value;
    }
}
