using ClosureAnalyzers.Closures;
using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>The functions of one body, each analysed once.</summary>
internal sealed class MethodAnalyses
{
    private readonly Dictionary<NumberedCfg, MethodAnalysis> methods = new();

    private bool isTooDeep;

    /// <summary>Whether some search ended before it had seen every path, or could not begin.</summary>
    public bool IsExhausted => isTooDeep || methods.Values.Any(method => method.IsExhausted);

    /// <summary>The graph of a function in the operation tree of <paramref name="root"/>, or (null) of its body; null if there is none.</summary>
    public MethodAnalysis? Of(IOperation root, Function? function)
    {
        var graphs = ControlFlowCache.Of(root);
        if (graphs.Of(function) is not { } cfg)
        {
            isTooDeep |= graphs.IsTooDeep;
            return null;
        }

        if (!methods.TryGetValue(cfg, out var method))
            methods[cfg] = method = new MethodAnalysis(cfg);
        return method;
    }
}
