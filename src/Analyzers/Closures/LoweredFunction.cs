namespace ClosureAnalyzers.Closures;

/// <summary>What one closure becomes at one optimization level.</summary>
internal sealed class LoweredFunction
{
    internal LoweredFunction(
        Function function, LoweredForm lowering, ClosureEnvironment? environment, ImmutableArray<ClosureEnvironment> refEnvironments, DelegateCaching caching)
    {
        Function = function;
        Form = lowering;
        Environment = environment;
        RefEnvironments = refEnvironments;
        Delegate = caching;
    }

    public Function Function { get; }

    public LoweredForm Form { get; }

    /// <summary>The environment class whose method it is; for an expression tree, the one it is built upon.</summary>
    public ClosureEnvironment? Environment { get; }

    /// <summary>The environment structs it gets by reference.</summary>
    public ImmutableArray<ClosureEnvironment> RefEnvironments { get; }

    public DelegateCaching Delegate { get; }
}
