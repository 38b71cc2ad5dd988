using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.ControlFlow;

/// <summary>
/// Reachability over (program point, state, pending <c>finally</c>) in one <see cref="NumberedCfg"/>. A path runs <c>finally</c> blocks on
/// its way out, enters <c>catch</c> blocks from whatever can throw, and tells which regions it leaves.
/// </summary>
/// <remarks>Each triple is visited once, so the work is linear in the graph for a fixed number of states. Nothing recurses.</remarks>
internal abstract class PathSearch(NumberedCfg cfg, ExceptionEdges exceptions)
{
    /// <summary>The state that ends a path.</summary>
    public const int EndOfPath = -1;

    /// <summary>The state that ends the search.</summary>
    public const int EndOfSearch = -2;

    /// <summary>The index of the point before the first operation of a block.</summary>
    public const int Opening = -1;

    private readonly HashSet<SearchNode> seen = new();
    private readonly Queue<SearchNode> pending = new();
    private readonly SearchBudget budget = new(cfg);
    private PendingFinally? underWay;

    protected NumberedCfg Cfg => cfg;

    /// <summary>Whether the search ended before it had seen every path.</summary>
    public bool IsExhausted => budget.IsUsedUp;

    /// <summary>The points at which a path in <paramref name="state"/> stops for <see cref="Visit"/>.</summary>
    protected abstract IPointSet[] PointsOf(int state);

    /// <summary>The state behind <paramref name="point"/>, <see cref="EndOfPath"/> or <see cref="EndOfSearch"/>.</summary>
    protected abstract int Visit(ProgramPoint point, int state);

    /// <summary>The state outside <paramref name="region"/>, or <see cref="EndOfPath"/>.</summary>
    protected abstract int Leave(ControlFlowRegion region, int state);

    /// <summary>Whether the condition of <paramref name="block"/> always jumps, or never does, for a path in <paramref name="state"/>; null if it may do either.</summary>
    protected virtual bool? AlwaysJumps(BasicBlock block, int state) => null;

    /// <summary>Follows every path that <see cref="Fork"/> has begun.</summary>
    protected void Search()
    {
        while (pending.Count > 0 && budget.Take())
        {
            var (block, index, at, unwinding) = pending.Dequeue();
            Through(cfg.Graph.Blocks[block], index, at, unwinding);
        }
    }

    /// <summary>Goes on behind <paramref name="point"/> in another state, besides the path that is being visited.</summary>
    protected void Fork(ProgramPoint point, int state) => Enter(point.Block, point.Index + 1, state, underWay);

    /// <summary>A point of a block, reached in a state.</summary>
    private sealed record SearchNode(int Block, int Index, int State, PendingFinally? Unwinding);

    /// <summary>A way out of <c>try</c> regions that still has <c>finally</c> blocks to run. Value equality makes it part of a state.</summary>
    /// <param name="Branch">The branch that is under way; null for an exception.</param>
    /// <param name="Next">How many of the branch's finally regions have been entered; for an exception, the first block of the region around the <c>try</c>.</param>
    /// <param name="Outer">What was under way when this one began: a <c>finally</c> inside a <c>finally</c>.</param>
    private sealed record PendingFinally(ControlFlowBranch? Branch, int Next, PendingFinally? Outer);

    private void Through(BasicBlock block, int index, int state, PendingFinally? unwinding)
    {
        var ordinal = block.Ordinal;
        underWay = unwinding;
        while (true)
        {
            var next = int.MaxValue;
            foreach (var points in PointsOf(state))
                next = Math.Min(next, points.Next(ordinal, index));
            var thrown = exceptions == ExceptionEdges.OfCalls ? cfg.Throwing.Next(ordinal, index) : int.MaxValue;
            index = Math.Min(next, thrown);
            if (index == int.MaxValue)
                break;

            if (index == next)
            {
                state = Visit(new ProgramPoint(ordinal, index), state);
                if (state == EndOfSearch)
                    pending.Clear();
                if (state < 0)
                    return;
            }

            if (index == thrown)
                Raise(block.EnclosingRegion, state, unwinding);
            index++;
        }

        var always = IsConstant(block) ?? AlwaysJumps(block, state);
        if (always != false)
            Follow(block, block.ConditionalSuccessor, state, unwinding);
        if (always != true)
            Follow(block, block.FallThroughSuccessor, state, unwinding);
    }

    // while (true) is not left by its condition, and nothing gets past case var x.
    private static bool? IsConstant(BasicBlock block)
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

    private void Follow(BasicBlock block, ControlFlowBranch? branch, int state, PendingFinally? unwinding)
    {
        switch (branch?.Semantics)
        {
            case null or ControlFlowBranchSemantics.None:
                break;

            case ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow when exceptions == ExceptionEdges.Ignored:
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
            if (NumberedCfg.RegionAround(region) is not { } around)
                return;
            region = around;
        }

        foreach (var branch in cfg.BranchesThrough(region))
            Unwind(branch, branch.FinallyRegions.IndexOf(region) + 1, state, null);
    }

    private void Unwind(ControlFlowBranch branch, int next, int state, PendingFinally? outer)
    {
        if (next < branch.FinallyRegions.Length)
        {
            Enter(branch.FinallyRegions[next].FirstBlockOrdinal, Opening, state, new PendingFinally(branch, next + 1, outer));
            return;
        }

        foreach (var left in branch.LeavingRegions)
        {
            if (state != EndOfPath)
                state = Leave(left, state);
        }

        if (state != EndOfPath && branch.Destination is { } destination)
            Enter(destination.Ordinal, Opening, state, outer);
    }

    // Any handler around may catch it: which exceptions are thrown is not known. An exception that leaves a finally block
    // abandons the branch or the exception that ran the block.
    private void Raise(ControlFlowRegion? from, int state, PendingFinally? unwinding)
    {
        for (var region = from; region is not null && NumberedCfg.RegionAround(region) is { } around; region = around)
        {
            state = Leave(region, state);
            if (state == EndOfPath)
                return;

            if (region.Kind == ControlFlowRegionKind.Finally)
                unwinding = unwinding?.Outer;

            if (region.Kind != ControlFlowRegionKind.Try)
                continue;

            if (around.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                Enter(around.NestedRegions[1].FirstBlockOrdinal, Opening, state, new PendingFinally(null, around.FirstBlockOrdinal, unwinding));
                return;
            }

            foreach (var handler in around.NestedRegions)
            {
                if (handler.Kind != ControlFlowRegionKind.Try)
                    Enter(handler.FirstBlockOrdinal, Opening, state, unwinding);
            }
        }
    }

    // From inside a finally block: the region around its try statement, where the exception goes on.
    private static ControlFlowRegion? EnclosingTry(ControlFlowRegion inFinally, int firstBlock)
    {
        ControlFlowRegion? region = inFinally;
        while (region is not null && !(region.Kind == ControlFlowRegionKind.TryAndFinally && region.FirstBlockOrdinal == firstBlock))
            region = NumberedCfg.RegionAround(region);
        return region;
    }

    private void Enter(int block, int index, int state, PendingFinally? unwinding)
    {
        var node = new SearchNode(block, index, state, unwinding);
        if (seen.Add(node))
            pending.Enqueue(node);
    }
}
