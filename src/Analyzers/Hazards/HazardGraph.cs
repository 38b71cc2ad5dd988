using ClosureAnalyzers.Flow;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Hazards;

/// <summary>A flow graph with what all searches for hazards in it share.</summary>
internal sealed class HazardGraph(FlowGraph flow)
{
    private readonly Dictionary<Way, WayMarks> marks = new();

    // By variable; null stands for what is no variable.
    private readonly Lazy<ILookup<ISymbol?, Point>> disposals = new(() => flow.All<IInvocationOperation>().ToLookup(
        point => flow.OperationAt(point) is IInvocationOperation { Instance: { } instance } call && Disposals.IsDisposal(call) ? flow.VariableIn(instance) : null,
        SymbolEqualityComparer.Default));

    private readonly Lazy<ILookup<ISymbol?, Point>> nullTests = new(() => flow.All<IIsNullOperation>().ToLookup(
        point => flow.OperationAt(point) is IIsNullOperation { IsImplicit: true, Operand: var operand } ? flow.VariableIn(operand) : null,
        SymbolEqualityComparer.Default));

    public FlowGraph Flow => flow;

    public SearchBudget Budget { get; } = new(flow);

    public Point? Find(IOperation operation) => flow.Find(operation);

    public ControlFlowRegion? LifetimeOf(ISymbol variable) => flow.LifetimeOf(variable);

    /// <summary>The calls that dispose <paramref name="variable"/>, the implicit ones of <c>using</c> included.</summary>
    public IEnumerable<Point> DisposalsOf(ISymbol variable) => disposals.Value[variable];

    /// <summary>Where <paramref name="variable"/> is over and done with: its disposals, and the tests for null before them.</summary>
    public IEnumerable<Point> EndsOf(ISymbol variable) => DisposalsOf(variable).Concat(nullTests.Value[variable]);

    /// <summary>The points at which something happens on <paramref name="way"/>.</summary>
    public WayMarks MarksOf(Way way)
    {
        if (!marks.TryGetValue(way, out var found))
            marks[way] = found = new WayMarks(way, this);
        return found;
    }
}
