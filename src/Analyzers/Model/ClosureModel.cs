using System.Runtime.CompilerServices;
using System.Threading;
using ClosureAnalyzers.Model.Building;

namespace ClosureAnalyzers.Model;

/// <summary>
/// Which variables of a body are cells, and which closures share them: the one answer that every rule and every fix asks.
/// Built once for a body, on first demand; immutable afterwards.
/// </summary>
internal sealed class ClosureModel
{
    // Weak keys: a model lives as long as the driver holds the operation tree. Every analyzer of a run is handed the same
    // root, so all rules share one model without sharing any state.
    private static readonly ConditionalWeakTable<IOperation, ClosureModel> Models = new();

    private readonly ImmutableDictionary<IOperation, Closure> closureOf;

    internal ClosureModel(IOperation root, ImmutableArray<Closure> closures, ImmutableArray<Cell> cells)
    {
        Root = root;
        Closures = closures;
        Cells = cells;
        closureOf = closures.ToImmutableDictionary(closure => closure.Operation);
    }

    /// <summary>The operation tree of the body.</summary>
    public IOperation Root { get; }

    /// <summary>Every function inside the body, in source order, an outer one before those inside it.</summary>
    public ImmutableArray<Closure> Closures { get; }

    /// <summary>Every captured variable, in order of first capture.</summary>
    public ImmutableArray<Cell> Cells { get; }

    /// <summary>The model of the body that contains <paramref name="operation"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is cached then.</exception>
    public static ClosureModel For(IOperation operation, CancellationToken cancellation = default)
    {
        var root = operation;
        while (root.Parent is { } parent)
            root = parent;

        return Models.TryGetValue(root, out var model)
            ? model
            : Models.GetValue(root, body => ClosureModelBuilder.Build(body, cancellation));
    }

    /// <summary>The closure that <paramref name="operation"/> (a lambda or local function of this body) stands for; null for dead code.</summary>
    public Closure? ClosureAt(IOperation operation) => closureOf.TryGetValue(operation, out var closure) ? closure : null;
}
