namespace ClosureAnalyzers.Closures;

/// <summary>The environments of one body, and what its closures become, at one optimization level.</summary>
internal sealed class LoweredBody
{
    private readonly ImmutableDictionary<Cell, ClosureEnvironment> environmentOf;
    private readonly ImmutableDictionary<Function, LoweredFunction> layoutOf;
    private readonly ILookup<Function, ClosureEnvironment> environmentsByFirstClosure;

    internal LoweredBody(
        OptimizationLevel level, ImmutableArray<ClosureEnvironment> environments, ImmutableArray<LoweredFunction> functions, ImmutableHashSet<MethodGroupConversion> cached)
    {
        Level = level;
        Environments = environments;
        Functions = functions;
        CachedMethodGroups = cached;
        layoutOf = functions.ToImmutableDictionary(layout => layout.Function);
        environmentsByFirstClosure = environments.ToLookup(environment => environment.Closures[0]);
        environmentOf = environments
            .SelectMany(environment => environment.Cells, (environment, cell) => (environment, cell))
            .ToImmutableDictionary(pair => pair.cell, pair => pair.environment);
    }

    public OptimizationLevel Level { get; }

    /// <summary>In the order of their scopes.</summary>
    public ImmutableArray<ClosureEnvironment> Environments { get; }

    /// <summary>In source order; without those that this level drops.</summary>
    public ImmutableArray<LoweredFunction> Functions { get; }

    /// <summary>Method groups whose delegate is made once and kept in a static field.</summary>
    public ImmutableHashSet<MethodGroupConversion> CachedMethodGroups { get; }

    /// <summary>Where the cell lives; null for a variable declared inside an expression tree, and for <c>this</c> where the object serves itself.</summary>
    public ClosureEnvironment? EnvironmentOf(Cell cell) => environmentOf.TryGetValue(cell, out var environment) ? environment : null;

    /// <summary>The environments that no closure before this one uses.</summary>
    public IEnumerable<ClosureEnvironment> EnvironmentsFirstUsedBy(Function function) => environmentsByFirstClosure[function];

    /// <summary>Whether the method group is a new delegate each time.</summary>
    public bool Allocates(MethodGroupConversion group) => group.EmittedAt.Include(Level) && group.Function is not { IsInExpressionTree: true } && !CachedMethodGroups.Contains(group);

    /// <summary>Whether the compiler emits the capture at this level.</summary>
    public bool Has(Capture capture) => capture.EmittedAt.Include(Level);

    /// <summary>What the closure becomes; null if this level drops it.</summary>
    public LoweredFunction? LoweredFunctionOf(Function function) => layoutOf.TryGetValue(function, out var layout) ? layout : null;
}
