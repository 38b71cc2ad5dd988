using ClosureAnalyzers.Flow;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Hazards;

/// <summary>A flow graph with what all searches for hazards in it share.</summary>
internal sealed class HazardGraph(FlowGraph flow)
{
    private readonly Dictionary<Way, WayMarks> marks = new();

    private readonly Lazy<ILookup<ISymbol, (Point, IInvocationOperation)>> disposals = new(() => flow.All<IInvocationOperation>()
        .Where(call => Disposals.IsDisposal(call.Operation) && call.Operation.Instance is not null)
        .Select(call => (call, Variable: flow.VariableIn(call.Operation.Instance!)))
        .Where(call => call.Variable is not null)
        .ToLookup(call => call.Variable!, call => call.call, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default));

    private readonly Lazy<ILookup<ISymbol, Point>> nullTests = new(() => flow.All<IIsNullOperation>()
        .Where(test => test.Operation.IsImplicit)
        .Select(test => (test.Point, Variable: flow.VariableIn(test.Operation.Operand)))
        .Where(test => test.Variable is not null)
        .ToLookup(test => test.Variable!, test => test.Point, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default));

    public FlowGraph Flow => flow;

    public SearchBudget Budget { get; } = new(flow);

    public Point? Find(IOperation operation) => flow.Find(operation);

    public ControlFlowRegion? LifetimeOf(ISymbol variable) => flow.LifetimeOf(variable);

    /// <summary>The calls that dispose <paramref name="variable"/>, the implicit ones of <c>using</c> included.</summary>
    public IEnumerable<(Point Point, IInvocationOperation Call)> DisposalsOf(ISymbol variable) => disposals.Value[variable];

    /// <summary>Where <paramref name="variable"/> is over and done with: its disposals, and the tests for null before them.</summary>
    public IEnumerable<Point> EndsOf(ISymbol variable) => DisposalsOf(variable).Select(disposal => disposal.Point).Concat(nullTests.Value[variable]);

    /// <summary>The points at which something happens on <paramref name="way"/>.</summary>
    public WayMarks MarksOf(Way way)
    {
        if (!marks.TryGetValue(way, out var found))
            marks[way] = found = new WayMarks(way, this);
        return found;
    }
}
