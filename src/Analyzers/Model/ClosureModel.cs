using System.Runtime.CompilerServices;
using System.Threading;
using ClosureAnalyzers.Model.Building;
using ClosureAnalyzers.Model.Building.Layouts;

namespace ClosureAnalyzers.Model;

/// <summary>
/// Which variables of a unit are cells, which closures share them, and where the compiler puts them: the one answer that every rule and
/// every fix asks. Built once for a unit, on first demand; immutable afterwards.
/// </summary>
internal sealed class ClosureModel
{
    // Weak keys: a model lives as long as the driver holds the operation tree. Every analyzer of a run is handed the same
    // root, so all rules share one model without sharing any state.
    private static readonly ConditionalWeakTable<IOperation, Slot> Models = new();

    // The clause "select () => x" and the lambda in it have the same syntax.
    private readonly Dictionary<SyntaxNode, Closure> closureAt;
    private readonly Dictionary<SyntaxNode, Closure> clauseAt;
    private readonly Lazy<Dictionary<SyntaxNode, MethodGroup>> methodGroupAt;
    private readonly Lazy<EnvironmentLayout> debug;
    private readonly Lazy<EnvironmentLayout> release;

    internal ClosureModel(
        Unit unit,
        ImmutableArray<Scope> scopes,
        ImmutableArray<Scope.Repeat> repeats,
        ImmutableArray<Closure> closures,
        ImmutableArray<Cell> cells,
        ImmutableArray<MethodGroup> methodGroups)
    {
        Unit = unit;
        Scopes = scopes;
        Repeats = repeats;
        Closures = closures;
        Cells = cells;
        MethodGroups = methodGroups;
        closureAt = ByFirst(closures.Where(closure => !closure.Operation.IsImplicit), closure => closure.Operation.Syntax);
        clauseAt = ByFirst(closures.Where(closure => closure.Operation.IsImplicit), closure => closure.Operation.Syntax);
        methodGroupAt = new(() => ByFirst(methodGroups, group => group.Creation.Syntax));
        debug = new(() => LayoutBuilder.Build(this, OptimizationLevel.Debug));
        release = new(() => LayoutBuilder.Build(this, OptimizationLevel.Release));
    }

    public Unit Unit { get; }

    /// <summary>The (first) operation tree of the unit.</summary>
    public IOperation Root => Unit.Roots[0];

    /// <summary>Every function inside the unit, in source order, an outer one before those inside it.</summary>
    public ImmutableArray<Closure> Closures { get; }

    /// <summary>Every captured variable, in order of first capture.</summary>
    public ImmutableArray<Cell> Cells { get; }

    /// <summary>Every method, local functions included, that becomes a delegate without a lambda.</summary>
    public ImmutableArray<MethodGroup> MethodGroups { get; }

    /// <summary>By ordinal.</summary>
    internal ImmutableArray<Scope> Scopes { get; }

    internal ImmutableArray<Scope.Repeat> Repeats { get; }

    /// <summary>The model of the unit that contains <paramref name="operation"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is cached then.</exception>
    public static ClosureModel For(IOperation operation, CancellationToken cancellation = default)
    {
        var root = OperationTree.RootOf(operation);
        return Models.GetValue(root, _ => new Slot()).Model(root, cancellation);
    }

    /// <summary>
    /// The closure that <paramref name="operation"/> (a lambda or local function of this unit) stands for; null for dead code. The
    /// operation may come from another semantic model of the same compilation.
    /// </summary>
    public Closure? ClosureAt(IOperation operation) => (operation.IsImplicit ? clauseAt : closureAt).TryGetValue(operation.Syntax, out var closure) ? closure : null;

    /// <summary>The method group that <paramref name="operation"/>, a delegate creation of this unit, converts; null for dead code.</summary>
    public MethodGroup? MethodGroupAt(IOperation operation) => methodGroupAt.Value.TryGetValue(operation.Syntax, out var group) ? group : null;

    /// <summary>What the compiler emits at an optimization level, whichever the compilation itself is set to.</summary>
    public EnvironmentLayout LayoutIn(OptimizationLevel level) => level == OptimizationLevel.Release ? release.Value : debug.Value;

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

    /// <summary>The place of one model. The rules run side by side and ask at the same time; the first of them builds it, the others wait.</summary>
    private sealed class Slot
    {
        private volatile ClosureModel? model;

        public ClosureModel Model(IOperation root, CancellationToken cancellation)
        {
            if (model is { } built)
                return built;
            lock (this)
                return model ??= ClosureModelBuilder.Build(root, cancellation);
        }
    }
}
