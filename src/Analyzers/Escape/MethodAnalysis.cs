using ClosureAnalyzers.ControlFlow;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Escape;

/// <summary>The control flow graph of one function, with what all searches for hazards in it share.</summary>
internal sealed class MethodAnalysis(NumberedCfg cfg)
{
    private readonly Dictionary<EscapeNode, NodePoints> nodes = new();
    private readonly Dictionary<EscapeNode, WorkPoints> works = new();

    // By variable; null stands for what is no variable.
    private readonly Lazy<ILookup<ISymbol?, ProgramPoint>> disposals = new(() => cfg.All<IInvocationOperation>().ToLookup(
        point => cfg.OperationAt(point) is IInvocationOperation { Instance: { } instance } call && Disposals.IsDisposal(call) ? cfg.VariableIn(instance) : null,
        SymbolEqualityComparer.Default));

    public NumberedCfg Cfg => cfg;

    /// <summary>Whether some search here ended before it had seen every path.</summary>
    public bool IsExhausted { get; private set; }

    public ProgramPoint? Find(IOperation operation) => cfg.Find(operation);

    public ControlFlowRegion? LifetimeOf(ISymbol variable) => cfg.LifetimeOf(variable);

    /// <summary>The calls that dispose <paramref name="variable"/>, the implicit ones of <c>using</c> included.</summary>
    public IEnumerable<ProgramPoint> DisposalsOf(ISymbol variable) => disposals.Value[variable];

    /// <summary>The implicit calls that dispose <paramref name="resource"/>, an expression that a <c>using</c> owns.</summary>
    public IEnumerable<ProgramPoint> DisposalsOf(IOperation resource) => cfg.All<IInvocationOperation>().Where(point =>
        cfg.OperationAt(point) is IInvocationOperation { IsImplicit: true } call && Disposals.IsDisposal(call) && resource.Syntax.Span.Contains(call.Syntax.Span));

    /// <summary>The points of the sinks and edges of <paramref name="node"/>.</summary>
    public NodePoints PointsOf(EscapeNode node)
    {
        if (!nodes.TryGetValue(node, out var points))
            nodes[node] = points = new NodePoints(node, this);
        return points;
    }

    /// <summary>The points at which the work ends that <paramref name="first"/> holds first.</summary>
    public WorkPoints WorkOf(EscapeNode first)
    {
        if (!works.TryGetValue(first, out var points))
            works[first] = points = new WorkPoints(first, this);
        return points;
    }

    /// <summary>Notes the end of a search.</summary>
    public void Ended(bool isComplete) => IsExhausted |= !isComplete;
}
