using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Flow;

/// <summary>
/// Follows every path through a <see cref="FlowGraph"/> from one point on, carrying a small state. Goes through <c>finally</c>
/// blocks on the way out, into <c>catch</c> blocks from whatever can throw, and tells which lifetimes end on the way.
/// </summary>
internal sealed class FlowSearch
{
    /// <summary>The answer of a visitor that ends the path.</summary>
    public const int EndOfPath = -1;

    /// <summary>The answer of a visitor that has seen enough.</summary>
    public const int EndOfSearch = -2;

    /// <summary>The index of the point before the first operation of a block.</summary>
    public const int Opening = -1;

    private readonly FlowGraph flow;
    private readonly IPointSet[] marked;
    private readonly Func<Point, int, int> visit;
    private readonly Func<ControlFlowRegion, int, int> leave;
    private readonly Exceptions exceptions;
    private readonly HashSet<Step> seen = new();
    private readonly Stack<Step> pending = new();

    private FlowSearch(FlowGraph flow, IPointSet[] marked, Func<Point, int, int> visit, Func<ControlFlowRegion, int, int> leave, Exceptions exceptions)
    {
        this.flow = flow;
        this.marked = marked;
        this.visit = visit;
        this.leave = leave;
        this.exceptions = exceptions;
    }

    /// <summary>Visits the <paramref name="marked"/> points that can run after <paramref name="start"/>.</summary>
    /// <param name="visit">Is given a marked point and the state with which a path reaches it; answers the state behind it, <see cref="EndOfPath"/> or <see cref="EndOfSearch"/>.</param>
    /// <param name="leave">Is given a region that a path leaves and its state; answers the state outside, or <see cref="EndOfPath"/>.</param>
    public static void Run(
        FlowGraph flow,
        SearchBudget budget,
        Point start,
        int state,
        IPointSet[] marked,
        Func<Point, int, int> visit,
        Func<ControlFlowRegion, int, int> leave,
        Exceptions exceptions)
    {
        var search = new FlowSearch(flow, marked, visit, leave, exceptions);
        search.Through(flow.Graph.Blocks[start.Block], start.Index + 1, state, null);
        while (search.pending.Count > 0 && budget.Take())
        {
            var (block, at, unwinding) = search.pending.Pop();
            search.Through(flow.Graph.Blocks[block], Opening, at, unwinding);
        }
    }

    /// <summary>The opening of a block, reached in a state.</summary>
    private sealed record Step(int Block, int State, Unwinding? Unwinding);

    /// <summary>A way out of <c>try</c> regions that still has <c>finally</c> blocks to run; value equality makes it part of a state.</summary>
    /// <param name="Branch">The branch that is under way; null for an exception.</param>
    /// <param name="Next">How many of the branch's finally regions have been entered; for an exception, the ordinal of the try region.</param>
    private sealed record Unwinding(ControlFlowBranch? Branch, int Next, Unwinding? Outer);

    private void Through(BasicBlock block, int index, int state, Unwinding? unwinding)
    {
        var ordinal = block.Ordinal;
        while (true)
        {
            var next = int.MaxValue;
            foreach (var points in marked)
                next = Math.Min(next, points.Next(ordinal, index));
            var thrown = exceptions == Exceptions.OfCalls ? flow.Throwing.Next(ordinal, index) : int.MaxValue;
            index = Math.Min(next, thrown);
            if (index == int.MaxValue)
                break;

            if (index == next)
            {
                state = visit(new Point(ordinal, index), state);
                if (state == EndOfSearch)
                    pending.Clear();
                if (state < 0)
                    return;
            }

            if (index == thrown)
                Raise(block.EnclosingRegion, state, unwinding);
            index++;
        }

        var always = AlwaysJumps(block);
        if (always != false)
            Follow(block, block.ConditionalSuccessor, state, unwinding);
        if (always != true)
            Follow(block, block.FallThroughSuccessor, state, unwinding);
    }

    // A condition that is always the same: while (true) is not left this way, and nothing gets past case var x.
    private static bool? AlwaysJumps(BasicBlock block)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None)
            return null;

        bool? value = block.BranchValue switch
        {
            { ConstantValue: { HasValue: true, Value: bool constant } } => constant,
            IIsPatternOperation { Pattern: IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } } => true,
            _ => null,
        };
        return value is null ? null : value == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
    }

    private void Follow(BasicBlock block, ControlFlowBranch? branch, int state, Unwinding? unwinding)
    {
        switch (branch?.Semantics)
        {
            case null or ControlFlowBranchSemantics.None:
                break;

            case ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow when exceptions == Exceptions.Ignored:
                break;

            case ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow:
                Raise(block.EnclosingRegion, state, unwinding);
                break;

            case ControlFlowBranchSemantics.StructuredExceptionHandling when unwinding?.Branch is { } under:
                Unwind(under, unwinding.Next, state, unwinding.Outer);
                break;

            case ControlFlowBranchSemantics.StructuredExceptionHandling when unwinding is not null:
                Raise(EnclosingTry(block.EnclosingRegion, unwinding.Next), state, unwinding.Outer);
                break;

            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                LeaveFinally(block.EnclosingRegion, state);
                break;

            default:
                Unwind(branch, 0, state, unwinding);
                break;
        }
    }

    // The search began inside a finally block: any branch that runs the block may be under way.
    private void LeaveFinally(ControlFlowRegion region, int state)
    {
        while (region.Kind != ControlFlowRegionKind.Finally)
        {
            if (FlowGraph.RegionAround(region) is not { } around)
                return;
            region = around;
        }

        foreach (var block in flow.Graph.Blocks)
        {
            foreach (var branch in new[] { block.ConditionalSuccessor, block.FallThroughSuccessor })
            {
                if (branch is not null && branch.FinallyRegions.IndexOf(region) is var index and >= 0)
                    Unwind(branch, index + 1, state, null);
            }
        }
    }

    private void Unwind(ControlFlowBranch branch, int next, int state, Unwinding? outer)
    {
        if (next < branch.FinallyRegions.Length)
        {
            Enter(branch.FinallyRegions[next].FirstBlockOrdinal, state, new Unwinding(branch, next + 1, outer));
            return;
        }

        foreach (var left in branch.LeavingRegions)
        {
            if (state != EndOfPath)
                state = leave(left, state);
        }

        if (state != EndOfPath && branch.Destination is { } destination)
            Enter(destination.Ordinal, state, outer);
    }

    // Any handler around may catch it: which exceptions fly is not known.
    private void Raise(ControlFlowRegion? from, int state, Unwinding? unwinding)
    {
        for (var region = from; region is not null && FlowGraph.RegionAround(region) is { } around; region = around)
        {
            state = leave(region, state);
            if (state == EndOfPath)
                return;

            if (region.Kind != ControlFlowRegionKind.Try)
                continue;

            if (around.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                Enter(around.NestedRegions[1].FirstBlockOrdinal, state, new Unwinding(null, around.FirstBlockOrdinal, unwinding));
                return;
            }

            foreach (var handler in around.NestedRegions)
            {
                if (handler.Kind != ControlFlowRegionKind.Try)
                    Enter(handler.FirstBlockOrdinal, state, unwinding);
            }
        }
    }

    // From inside a finally block: the region around its try statement, where the exception flies on.
    private static ControlFlowRegion? EnclosingTry(ControlFlowRegion inFinally, int firstBlock)
    {
        ControlFlowRegion? region = inFinally;
        while (region is not null && !(region.Kind == ControlFlowRegionKind.TryAndFinally && region.FirstBlockOrdinal == firstBlock))
            region = FlowGraph.RegionAround(region);
        return region;
    }

    private void Enter(int block, int state, Unwinding? unwinding)
    {
        var step = new Step(block, state, unwinding);
        if (seen.Add(step))
            pending.Push(step);
    }
}

/// <summary>Which exceptions are ways for a path.</summary>
internal enum Exceptions
{
    /// <summary>None: a path ends where something is thrown.</summary>
    Ignored,

    /// <summary>Those that a <c>throw</c> makes.</summary>
    OfThrow,

    /// <summary>Those, and what any call may throw.</summary>
    OfCalls,
}
