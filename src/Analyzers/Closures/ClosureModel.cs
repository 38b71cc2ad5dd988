namespace ClosureAnalyzers.Closures;

/// <summary>
/// Which variables of a body are cells, which closures share them, and where the compiler puts them: the one answer that every rule and
/// every fix asks. Built once for a body, on first demand; immutable afterwards.
/// </summary>
internal sealed class ClosureModel
{
    // The clause "select () => x" and the lambda in it have the same syntax.
    private readonly Dictionary<SyntaxNode, Function> functionAt;
    private readonly Dictionary<SyntaxNode, Function> clauseAt;
    private readonly Lazy<Dictionary<SyntaxNode, MethodGroupConversion>> methodGroupAt;
    private readonly Lazy<LoweredBody> debug;
    private readonly Lazy<LoweredBody> release;

    internal ClosureModel(
        EmittedBody body,
        ImmutableArray<Scope> scopes,
        ImmutableArray<LoopRange> loopRanges,
        ImmutableArray<Function> functions,
        ImmutableArray<Cell> cells,
        ImmutableArray<MethodGroupConversion> methodGroups,
        Func<ClosureModel, OptimizationLevel, LoweredBody> lower)
    {
        Body = body;
        Scopes = scopes;
        LoopRanges = loopRanges;
        Functions = functions;
        Cells = cells;
        MethodGroupConversions = methodGroups;
        functionAt = ByFirst(functions.Where(function => !function.Operation.IsImplicit), function => function.Operation.Syntax);
        clauseAt = ByFirst(functions.Where(function => function.Operation.IsImplicit), function => function.Operation.Syntax);
        methodGroupAt = new(() => ByFirst(methodGroups, group => group.Creation.Syntax));
        debug = new(() => lower(this, OptimizationLevel.Debug));
        release = new(() => lower(this, OptimizationLevel.Release));
    }

    public EmittedBody Body { get; }

    /// <summary>The (first) operation tree of the body.</summary>
    public IOperation Root => Body.Roots[0];

    /// <summary>Every function inside the body, in source order, an outer one before those inside it.</summary>
    public ImmutableArray<Function> Functions { get; }

    /// <summary>Every captured variable, in order of first capture.</summary>
    public ImmutableArray<Cell> Cells { get; }

    /// <summary>Every method, local functions included, that becomes a delegate without a lambda.</summary>
    public ImmutableArray<MethodGroupConversion> MethodGroupConversions { get; }

    /// <summary>By ordinal.</summary>
    internal ImmutableArray<Scope> Scopes { get; }

    internal ImmutableArray<LoopRange> LoopRanges { get; }

    /// <summary>
    /// The function that <paramref name="operation"/> (a lambda or local function of this body) stands for; null for dead code. The
    /// operation may come from another semantic model of the same compilation.
    /// </summary>
    public Function? FunctionAt(IOperation operation) => (operation.IsImplicit ? clauseAt : functionAt).TryGetValue(operation.Syntax, out var function) ? function : null;

    /// <summary>The method group that <paramref name="operation"/>, a delegate creation of this body, converts; null for dead code.</summary>
    public MethodGroupConversion? MethodGroupAt(IOperation operation) => methodGroupAt.Value.TryGetValue(operation.Syntax, out var group) ? group : null;

    /// <summary>What the compiler emits at an optimization level, whichever the compilation itself is set to.</summary>
    public LoweredBody LoweredAt(OptimizationLevel level) => level == OptimizationLevel.Release ? release.Value : debug.Value;

    // Broken code may say the same thing twice.
    private static Dictionary<SyntaxNode, T> ByFirst<T>(IEnumerable<T> values, Func<T, SyntaxNode> syntaxOf)
    {
        var first = new Dictionary<SyntaxNode, T>();
        foreach (var value in values)
        {
            var syntax = syntaxOf(value);
            if (!first.ContainsKey(syntax))
                first.Add(syntax, value);
        }

        return first;
    }
}
