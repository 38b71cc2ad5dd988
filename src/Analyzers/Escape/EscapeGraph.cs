using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Escape;

/// <summary>
/// The escape graph of one body: where each closure gets from its creation. Demand-driven: asking for a creation adds the nodes that it
/// reaches. The graph is flow-insensitive; the order of operations is checked by <c>UseAfterInvalidation</c>.
/// </summary>
/// <remarks>
/// After Whaley and Rinard (compositional escape analysis) and Vivien and Rinard (on demand), for delegates and tasks only. Nodes are
/// visited from a worklist, each once, so chains of variables have any length. Not safe for concurrent use.
/// </remarks>
internal sealed class EscapeGraph
{
    private readonly VariableReferences references;
    private readonly EscapeGraphBuilder builder;
    private readonly Dictionary<HolderKey, EscapeNode> holders = new();
    private readonly Dictionary<IOperation, EscapeNode> creations = new();
    private readonly Dictionary<IOperation, EscapeNode> creationsToFirstAwait = new();
    private readonly Queue<Action> unvisited = new();
    private readonly DeferredFacts deferred;

    public EscapeGraph(ClosureModel model, VariableReferences references, CalleeEffects callees)
    {
        this.references = references;
        deferred = new DeferredFacts(this);
        builder = new EscapeGraphBuilder(this, model, references, callees, deferred);
    }

    /// <summary>The places, in the function around it, where <paramref name="closure"/> becomes an object that can be kept.</summary>
    public static IEnumerable<IOperation> Creations(Function closure)
    {
        if (closure.Kind != FunctionKind.LocalFunction)
            return [closure.Operation];

        return closure.References
            .Where(use => use.Function == closure.Parent && (use.IsConversion || closure.IsCarriedByResult))
            .Select(use => use.Operation);
    }

    /// <summary>The node of the closure that <paramref name="creation"/> makes: a lambda, the delegate of a local function, or the call of an async or iterator one.</summary>
    public EscapeNode From(IOperation creation, Function closure) => Complete(At(creation, closure));

    /// <summary>The same for an async closure of which only what it does before its first <c>await</c> matters.</summary>
    public EscapeNode ToFirstAwait(IOperation creation) => Complete(At(creationsToFirstAwait, creation, creation is IInvocationOperation ? null : TrackedValue.Delegate, null));

    /// <summary>The node of whatever <paramref name="holder"/>, a parameter or the type of this object, holds in the function <paramref name="home"/>.</summary>
    public EscapeNode From(ISymbol holder, TrackedValue value, Function? home) => Complete(HeldBy(holder, value, home));

    /// <summary>As <see cref="From(IOperation, Function)"/>, while the graph is being built.</summary>
    internal EscapeNode At(IOperation creation, Function closure) => creation is not IInvocationOperation
        ? At(creations, creation, TrackedValue.DelegateOf(closure.IsAsync), null)
        : closure.IsAsync && !closure.IsIterator
            ? At(creations, creation, TrackedValue.Running, new Origin(SinkKind.CarriedByTask, closure.Symbol))
            : At(creations, creation, TrackedValue.Query, null);

    /// <summary>The node of a variable that holds a closure in one manner.</summary>
    internal EscapeNode HeldBy(ISymbol holder, TrackedValue value, Function? home)
    {
        var key = new HolderKey(holder, value, home);
        if (holders.TryGetValue(key, out var known))
            return known;

        var node = holders[key] = new EscapeNode(holder, value, home);
        unvisited.Enqueue(() => builder.Visit(node, references.Of(holder)));
        return node;
    }

    private EscapeNode At(Dictionary<IOperation, EscapeNode> known, IOperation creation, TrackedValue? value, Origin? origin)
    {
        if (known.TryGetValue(creation, out var node))
            return node;

        known[creation] = node = new EscapeNode(null, value ?? TrackedValue.Delegate, references.FunctionOf(creation));
        if (value is not null)
            unvisited.Enqueue(() => builder.Follow(node, creation, value, origin));
        return node;
    }

    private EscapeNode Complete(EscapeNode asked)
    {
        if (unvisited.Count == 0)
            return asked;

        while (unvisited.Count > 0)
            unvisited.Dequeue()();
        deferred.Resolve();
        return asked;
    }

    private sealed record HolderKey(ISymbol Holder, TrackedValue Value, Function? Home);
}
