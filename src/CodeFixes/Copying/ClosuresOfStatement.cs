using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// The closures over one variable, grouped by the statement or expression body that creates them. If only some closures of a group used the
/// copy, one statement would see two values:
/// <code>
/// later.Add(from u in numbers where u &lt; aCopy select u + a);
/// </code>
/// </summary>
internal sealed class ClosuresOfStatement
{
    private readonly ILookup<InsertionAnchor, Function> closures;

    public ClosuresOfStatement(Cell cell, ClosureModel model) => closures = model.Functions
        .Where(closure => closure.Parent == cell.Owner && closure.CaptureOf(cell) is not null)
        .SelectMany(closure => StatementsOf(closure).Select(statement => (Statement: statement, Closure: closure)))
        .ToLookup(creation => creation.Statement, creation => creation.Closure);

    /// <summary>The closure, and all that share a statement with it, also by way of a local function that several statements use.</summary>
    public ImmutableArray<Function> With(Function closure)
    {
        var known = new HashSet<Function> { closure };
        var found = ImmutableArray.CreateBuilder<Function>();
        found.Add(closure);
        for (var next = 0; next < found.Count; next++)
            found.AddRange(StatementsOf(found[next]).SelectMany(statement => closures[statement]).Where(known.Add));

        return found.ToImmutable();
    }

    private static IEnumerable<InsertionAnchor> StatementsOf(Function closure) => (closure.Kind == FunctionKind.LocalFunction
            ? closure.References
                .Where(use => use.Function == closure.Parent && use.IsConversion)
                .Select(use => InsertionAnchor.Around(use.Operation.Syntax))
            : [InsertionAnchor.Of(closure, ImmutableArray.Create(closure.Operation))])
        .Where(statement => statement != default);
}
