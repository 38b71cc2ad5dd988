namespace ClosureAnalyzers.Model;

/// <summary>What one closure becomes at one optimization level.</summary>
internal sealed class ClosureLayout
{
    internal ClosureLayout(
        Closure closure, Lowering lowering, ClosureEnvironment? environment, ImmutableArray<ClosureEnvironment> refEnvironments, DelegateCaching caching)
    {
        Closure = closure;
        Lowering = lowering;
        Environment = environment;
        RefEnvironments = refEnvironments;
        Delegate = caching;
    }

    public Closure Closure { get; }

    public Lowering Lowering { get; }

    /// <summary>The environment class whose method it is; for an expression tree, the one it is built upon.</summary>
    public ClosureEnvironment? Environment { get; }

    /// <summary>The environment structs it gets by reference.</summary>
    public ImmutableArray<ClosureEnvironment> RefEnvironments { get; }

    public DelegateCaching Delegate { get; }
}
