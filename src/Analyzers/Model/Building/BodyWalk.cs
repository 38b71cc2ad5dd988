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

    /// <summary>Labels further up that are jumped to out of a <c>try</c> with a <c>finally</c>.</summary>
    private readonly Dictionary<ITryOperation, List<Scope.Repeat>> jumpsOut = new();

    private readonly CancellationToken cancellation;

    private BodyWalk(Unit unit, CancellationToken cancellation)
    {
        body = new BodyFacts(unit);
        this.cancellation = cancellation;
    }

    private enum StepKind
    {
        Enter,

        /// <summary>The part of a loop that is repeated; its header was visited.</summary>
        EnterLoop,

        /// <summary>What an <c>await using</c> encloses: its body, or for a declaration what follows in the block, from an index on.</summary>
        EnterRest,

        /// <summary>All of a <c>try</c> statement was visited.</summary>
        LeaveTry,

        /// <summary>A jump back to where a label or loop began.</summary>
        JumpBack,

        /// <summary>A jump back to a case of a switch, or its tests, where a condition failed.</summary>
        FailBack,
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

        return walk.body;
    }

    private void Start()
    {
        var first = body.Unit.Roots[0];
        var root = body.Open(ScopeKind.Unit, null, null, first);
        foreach (var operation in body.Unit.Roots)
            Then(operation, new Place(null, root, root, root, null, Levels.Both));

        PushNext();
    }

    private void Take(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Enter:
                Note(step.Operation, step.Place);
                Enter(step.Operation, step.Place);
                break;

            case StepKind.EnterLoop:
                EnterLoop((ILoopOperation)step.Operation, step.Place);
                break;

            case StepKind.EnterRest:
                EnterRest(step.Operation, step.Index, step.Place);
                break;

            case StepKind.LeaveTry:
                LeaveTry((ITryOperation)step.Operation, step.Place);
                break;

            case StepKind.JumpBack:
                body.JumpTo(step.Repeat!, isLoop: true);
                break;

            case StepKind.FailBack:
                body.JumpTo(step.Repeat!, isLoop: false);
                break;
        }
    }

    // The children go on the stack last first, so that the first one is visited next.
    private void PushNext()
    {
        for (var i = next.Count - 1; i >= 0; i--)
            pending.Push(next[i]);
        next.Clear();
    }

    private void Then(IOperation? operation, Place place, StepKind kind = StepKind.Enter, Scope.Repeat? repeat = null)
    {
        if (operation is not null)
            next.Add(new Step(operation, place, kind, repeat));
    }

    private void ThenEach(IEnumerable<IOperation> operations, Place place)
    {
        foreach (var operation in operations)
            Then(operation, place);
    }

    private sealed record Step(IOperation Operation, Place Place, StepKind Kind, Scope.Repeat? Repeat, int Index = 0);
}
