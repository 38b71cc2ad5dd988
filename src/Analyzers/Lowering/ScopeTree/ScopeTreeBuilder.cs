using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>
/// Pass 1: one walk over the operations of a body, in evaluation order. Finds the functions, what each refers to of the functions around
/// it, the writes, the references to local functions; and opens the scopes.
/// Roslyn: <c>ClosureConversion.Analysis.Tree.cs</c>, <c>ScopeTreeBuilder</c>.
/// </summary>
/// <remarks>
/// A visit of an operation is an iterator over its children: what stands behind a <c>yield return</c> runs when that child was walked.
/// The iterators lie on a stack of their own, so that the depth of the code does not matter.
/// </remarks>
internal sealed partial class ScopeTreeBuilder
{
    private readonly ClosureModelDraft draft;
    private readonly Stack<IEnumerator<WorkItem>> visits = new();
    private readonly Dictionary<ILabelSymbol, LoopRange> labels = new(SymbolEqualityComparer.Default);

    /// <summary>Operations of which nothing remains, and at which levels.</summary>
    private readonly Dictionary<IOperation, OptimizationLevels> dropped = new();

    private readonly LoweredValues lowered;
    private readonly Func<IParameterSymbol, bool> isStored;
    private readonly CancellationToken cancellation;

    private ScopeTreeBuilder(EmittedBody body, Func<IParameterSymbol, bool> isStored, CancellationToken cancellation)
    {
        draft = new ClosureModelDraft(body);
        lowered = new LoweredValues(isStored);
        this.isStored = isStored;
        this.cancellation = cancellation;
    }

    /// <param name="isStored">Whether a parameter is one that the type stores: a field of the object.</param>
    public static ClosureModelDraft Build(EmittedBody body, Func<IParameterSymbol, bool> isStored, CancellationToken cancellation)
    {
        var builder = new ScopeTreeBuilder(body, isStored, cancellation);
        builder.Walk();
        return builder.draft;
    }

    private void Walk()
    {
        visits.Push(VisitRoots().GetEnumerator());
        while (visits.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (visits.Peek().MoveNext())
                Walk(visits.Peek().Current);
            else
                visits.Pop();
        }
    }

    private void Walk(WorkItem item)
    {
        if (item.Operation is not { } operation)
            return;

        var context = item.Context;
        if (dropped.TryGetValue(operation, out var levels))
            context = context with { EmittedAt = context.EmittedAt & ~levels };
        if (context.EmittedAt == OptimizationLevels.None)
            return;

        Note(operation, context);
        visits.Push(VisitChildren(operation, context).GetEnumerator());
    }

    private IEnumerable<WorkItem> VisitRoots()
    {
        var root = draft.Open(ScopeKind.Root, null, null, draft.Body.Roots[0]);
        foreach (var operation in draft.Body.Roots)
            yield return Visit(operation, new WalkContext(null, root, root, root, null, OptimizationLevels.Both));
    }

    private static WorkItem Visit(IOperation? operation, WalkContext context) => new(operation, context);

    /// <summary>A child to walk next; null stands for one that is missing.</summary>
    private sealed record WorkItem(IOperation? Operation, WalkContext Context);
}
