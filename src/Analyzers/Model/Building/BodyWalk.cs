using System.Threading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Model.Building;

/// <summary>
/// Pass 1: one walk over the operations of a unit, in evaluation order, with a stack of its own. Finds the functions, what each
/// mentions of the functions around it, the writes, the uses of local functions; and opens the scopes.
/// </summary>
internal sealed partial class BodyWalk
{
    private readonly BodyFacts body;
    private readonly Stack<Step> pending = new();
    private readonly List<Step> next = new();
    private readonly Dictionary<ILabelSymbol, Scope.Repeat> labels = new(SymbolEqualityComparer.Default);

    /// <summary>Operations of which nothing remains, and at which levels.</summary>
    private readonly Dictionary<IOperation, Levels> dropped = new();

    private readonly LoweredValues lowered;
    private readonly Reach reach = new();
    private readonly CancellationToken cancellation;

    private BodyWalk(Unit unit, CancellationToken cancellation)
    {
        body = new BodyFacts(unit);
        lowered = new LoweredValues(IsStored);
        this.cancellation = cancellation;
    }

    public static BodyFacts Over(Unit unit, CancellationToken cancellation)
    {
        var walk = new BodyWalk(unit, cancellation);
        walk.Start();
        while (walk.pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            walk.Take(walk.pending.Pop());
            walk.PushNext();
        }

        walk.reach.MarkLoops(walk.body.Scopes);
        return walk.body;
    }

    private void Start()
    {
        var first = body.Unit.Roots[0];
        var root = body.Open(ScopeKind.Unit, null, null, first);
        reach.Enter();
        reach.Note(body.Scopes);
        foreach (var operation in body.Unit.Roots)
            Then(operation, new Place(null, root, root, root, null, null, Levels.Both));

        PushNext();
    }

    private void Take(Step step)
    {
        if (step.Operation is { } operation)
            Take(operation, step.Place);

        step.Do?.Invoke();
        reach.Note(body.Scopes);
    }

    private void Take(IOperation operation, Place place)
    {
        if (dropped.TryGetValue(operation, out var levels))
            place = place with { EmittedAt = place.EmittedAt & ~levels };
        if (place.EmittedAt == Levels.None)
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

    private void Then(IOperation? operation, Place place)
    {
        if (operation is not null)
            next.Add(new Step(operation, place, null));
    }

    private void ThenEach(IEnumerable<IOperation> operations, Place place)
    {
        foreach (var operation in operations)
            Then(operation, place);
    }

    /// <summary>What is to be done when all before was visited.</summary>
    private void Then(Action @do) => next.Add(new Step(null, default, @do));

    private sealed record Step(IOperation? Operation, Place Place, Action? Do);
}
