using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>
/// Pass 1: one walk over the operations of a unit, in evaluation order, with a stack of its own. Finds the functions, what each
/// mentions of the functions around it, the writes, the uses of local functions; and opens the scopes.
/// </summary>
internal sealed partial class ScopeTreeBuilder
{
    private readonly ClosureModelDraft draft;
    private readonly Stack<WorkItem> pending = new();
    private readonly List<WorkItem> next = new();
    private readonly Dictionary<ILabelSymbol, Scope.LoopRange> labels = new(SymbolEqualityComparer.Default);

    /// <summary>Operations of which nothing remains, and at which levels.</summary>
    private readonly Dictionary<IOperation, OptimizationLevels> dropped = new();

    private readonly LoweredValues lowered;
    private readonly ReachabilityGraph reach = new();
    private readonly CancellationToken cancellation;

    private ScopeTreeBuilder(EmittedBody unit, CancellationToken cancellation)
    {
        draft = new ClosureModelDraft(unit);
        lowered = new LoweredValues(IsStored);
        this.cancellation = cancellation;
    }

    public static ClosureModelDraft Build(EmittedBody unit, CancellationToken cancellation)
    {
        var walk = new ScopeTreeBuilder(unit, cancellation);
        walk.Start();
        while (walk.pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            walk.Take(walk.pending.Pop());
            walk.PushNext();
        }

        walk.reach.MarkLoops(walk.draft.Scopes);
        return walk.draft;
    }

    private void Start()
    {
        var first = draft.Body.Roots[0];
        var root = draft.Open(ScopeKind.Root, null, null, first);
        reach.Enter();
        reach.Note(draft.Scopes);
        foreach (var operation in draft.Body.Roots)
            Then(operation, new WalkContext(null, root, root, root, null, null, OptimizationLevels.Both));

        PushNext();
    }

    private void Take(WorkItem step)
    {
        if (step.Operation is { } operation)
            Take(operation, step.Place);

        step.Do?.Invoke();
        reach.Note(draft.Scopes);
    }

    private void Take(IOperation operation, WalkContext place)
    {
        if (dropped.TryGetValue(operation, out var levels))
            place = place with { EmittedAt = place.EmittedAt & ~levels };
        if (place.EmittedAt == OptimizationLevels.None)
            return;

        Note(operation, place);
        Enter(operation, place);
    }

    // The children go on the stack last first, so that the first one is visited next.
    private void PushNext()
    {
        for (var i = next.Count - 1; i >= 0; i--)
            pending.Push(next[i]);
        next.Clear();
    }

    private void Then(IOperation? operation, WalkContext place)
    {
        if (operation is not null)
            next.Add(new WorkItem(operation, place, null));
    }

    private void ThenEach(IEnumerable<IOperation> operations, WalkContext place)
    {
        foreach (var operation in operations)
            Then(operation, place);
    }

    /// <summary>What is to be done when all before was visited.</summary>
    private void Then(Action @do) => next.Add(new WorkItem(null, default, @do));

    private sealed record WorkItem(IOperation? Operation, WalkContext Place, Action? Do);
}
