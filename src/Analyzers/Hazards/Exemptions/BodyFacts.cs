using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>What an exemption may ask besides the hazard.</summary>
internal sealed record BodyFacts(EmittedBody Unit, VariableReferences References)
{
    /// <summary>The references to the variable of <paramref name="hazard"/> inside the closure.</summary>
    public IEnumerable<IOperation> UsesIn(Hazard hazard) => UsesIn(hazard.Closure, hazard.Cell);

    /// <summary>The references to the variable of <paramref name="cell"/> inside <paramref name="closure"/>.</summary>
    public IEnumerable<IOperation> UsesIn(Function closure, Cell cell) => References.Of(cell.Symbol!)
        .Where(use => References.FunctionOf(use) is { } function && function.IsWithin(closure));
}
