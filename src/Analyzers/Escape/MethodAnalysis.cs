using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Data;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Roslyn;
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

    private readonly Lazy<List<(ProgramPoint Point, Assertion Assertion)>> assertions = new(() => (
        from point in cfg.All<IInvocationOperation>()
        let assertion = Assertion.Of((IInvocationOperation)cfg.OperationAt(point))
        where assertion is not null && !cfg.IsCaught(point)
        select (point, assertion)).ToList());

    // var first = await Task.WhenAny(…); first is never assigned again.
    private readonly Lazy<ILookup<ISymbol?, IOperation>> assignments = new(() => cfg.All<ISimpleAssignmentOperation>()
        .Select(point => (ISimpleAssignmentOperation)cfg.OperationAt(point))
        .Where(assignment => assignment.Target is ILocalReferenceOperation)
        .ToLookup(assignment => (ISymbol?)((ILocalReferenceOperation)assignment.Target).Local, assignment => assignment.Value, SymbolEqualityComparer.Default));

    public NumberedCfg Cfg => cfg;

    /// <summary>The assertions of whose exceptions no handler of this function hears.</summary>
    public IReadOnlyList<(ProgramPoint Point, Assertion Assertion)> Assertions => assertions.Value;

    /// <summary>Whether some search here ended before it had seen every path.</summary>
    public bool IsExhausted { get; private set; }

    public ProgramPoint? Find(IOperation operation) => cfg.Find(operation);

    public ControlFlowRegion? LifetimeOf(ISymbol variable) => cfg.LifetimeOf(variable);

    /// <summary>The call of <c>Task.WhenAny</c> of which <paramref name="value"/> is the awaited result, or holds it; null if it is something else.</summary>
    public IInvocationOperation? FirstDoneIn(IOperation value)
    {
        var result = OperationTree.WithoutConversions(value);
        if (result is ILocalReferenceOperation { Local: var local })
        {
            var values = assignments.Value[local].Take(2).ToList();
            result = values.Count == 1 ? OperationTree.WithoutConversions(values[0]) : null;
        }

        var awaited = (result as IAwaitOperation)?.Operation;
        if (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task })
            awaited = task;
        return awaited is IInvocationOperation { TargetMethod: { Name: "WhenAny", ContainingType: var type } } wait && MetadataNames.Is(type, "System.Threading.Tasks.Task") ? wait : null;
    }

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
