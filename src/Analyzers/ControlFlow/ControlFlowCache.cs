using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.ControlFlow;

/// <summary>The flow graphs of a body and of the functions in it, each built once, on first demand, for all who ask.</summary>
internal sealed class ControlFlowCache
{
    // Building a control flow graph is recursive: what is nested deeper than this could overflow the stack.
    private const int DeepestOperation = 500;

    private readonly Dictionary<Function, NumberedCfg?> graphs = new();
    private readonly Lazy<NumberedCfg?> ofBody;

    private ControlFlowCache(IOperation root) => ofBody = new(() => IsTooDeep(root) || Create(root) is not { } graph ? null : new NumberedCfg(graph));

    /// <param name="root">The operation tree of a body or an initializer.</param>
    public static ControlFlowCache Of(IOperation root) => OperationTreeCache.Get(root, static key => new ControlFlowCache(key));

    /// <summary>The graph of a function of the body, or (null) of the body itself; null if there is none.</summary>
    public NumberedCfg? Of(Function? function)
    {
        if (function is null)
            return ofBody.Value;

        lock (graphs)
        {
            if (!graphs.TryGetValue(function, out var graph))
                graphs[function] = graph = Of(function.Parent)?.GraphOf(function.Symbol);
            return graph;
        }
    }

    private static ControlFlowGraph? Create(IOperation root) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body),
        IBlockOperation body => ControlFlowGraph.Create(body),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        _ => null,
    };

    private static bool IsTooDeep(IOperation root)
    {
        var level = new List<IOperation> { root };
        for (var depth = 0; level.Count > 0; depth++)
        {
            if (depth > DeepestOperation)
                return true;

            var below = new List<IOperation>();
            foreach (var operation in level)
                below.AddRange(operation.Children);
            level = below;
        }

        return false;
    }
}
