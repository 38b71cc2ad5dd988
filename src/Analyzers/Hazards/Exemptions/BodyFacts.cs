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

    /// <summary>The same, and those inside the local functions that the closure can lead to.</summary>
    public IEnumerable<IOperation> UsesFrom(Function closure, Cell cell)
    {
        var functions = new List<Function> { closure };
        for (var i = 0; i < functions.Count; i++)
        {
            foreach (var operation in functions[i].Operation.Descendants())
            {
                if (References.LocalFunctionNamedBy(operation) is { } local && !functions.Contains(local))
                    functions.Add(local);
            }
        }

        return functions.SelectMany(function => UsesIn(function, cell)).Distinct();
    }
}
