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

    private readonly Lazy<bool> isTooDeep;

    private ControlFlowCache(IOperation root)
    {
        isTooDeep = new(() => IsTooDeepIn(root));
        ofBody = new(() => IsTooDeep || Create(root) is not { } graph ? null : new NumberedCfg(graph));
    }

    /// <summary>Whether there are no graphs because the operations are nested too deep.</summary>
    public bool IsTooDeep => isTooDeep.Value;

    /// <param name="root">The operation tree of a body or an initializer.</param>
    public static ControlFlowCache Of(IOperation root) => OperationTreeCache.Get(root, static key => new ControlFlowCache(key));

    /// <summary>The graph of a function of the body, or (null) of the body itself; null if there is none.</summary>
    public NumberedCfg? Of(Function? function)
    {
        var missing = new Stack<Function>();
        lock (graphs)
        {
            NumberedCfg? graph = null;
            while (function is not null && !graphs.TryGetValue(function, out graph))
            {
                missing.Push(function);
                function = function.Parent;
            }

            if (function is null)
                graph = ofBody.Value;
            foreach (var inner in missing)
                graphs[inner] = graph = graph?.GraphOf(inner.Symbol);
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

    private static bool IsTooDeepIn(IOperation root)
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
