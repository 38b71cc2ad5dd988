using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>What the layout passes work on.</summary>
internal sealed class ClosureConversionState
{
    private readonly EnvironmentDraft?[] environmentIn;
    private readonly Dictionary<Function, FunctionDraft> functionOf = new();

    public ClosureConversionState(ClosureModel model, OptimizationLevel level)
    {
        Model = model;
        Level = level;
        Scopes = new ScopesAtLevel(model, level);
        CachedMethodGroups = MethodGroupCaching.Cached(model, level);
        environmentIn = new EnvironmentDraft?[model.Scopes.Length];
        foreach (var closure in model.Functions)
        {
            if (closure.EmittedAt.Include(level))
                Functions.Add(functionOf[closure] = new FunctionDraft(closure));
        }
    }

    public ClosureModel Model { get; }

    public OptimizationLevel Level { get; }

    public ScopesAtLevel Scopes { get; }

    public ImmutableHashSet<MethodGroupConversion> CachedMethodGroups { get; }

    /// <summary>In source order, an outer one before those inside it.</summary>
    public List<FunctionDraft> Functions { get; } = new();

    /// <summary>In the order of their scopes.</summary>
    public IEnumerable<EnvironmentDraft> Environments => environmentIn.OfType<EnvironmentDraft>();

    public bool IsCached(IOperation creation) => Model.MethodGroupAt(creation) is { } group && CachedMethodGroups.Contains(group);

    public FunctionDraft FunctionOf(Function closure) => functionOf[closure];

    public EnvironmentDraft? In(Scope scope) => environmentIn[scope.Ordinal];

    public EnvironmentDraft OpenIn(Scope scope) => environmentIn[scope.Ordinal] ??= new EnvironmentDraft(scope);

    /// <summary>Whether the variables of the function's outermost block live in another scope than its parameters.</summary>
    public bool HasSeparateBody(Scope function) =>
        function.Ordinal + 1 < Model.Scopes.Length
        && Model.Scopes[function.Ordinal + 1] is { Kind: ScopeKind.Body } body && body.Parent == function && !body.IsPartOfParent.Include(Level);

    public void Remove(EnvironmentDraft environment) => environmentIn[environment.Scope.Ordinal] = null;
}
