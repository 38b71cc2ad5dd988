using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Escape;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Whether a closure runs, or can run, after an invalidation of one cell: reachability over (node of the escape graph, program point, state)
/// from the creation of the closure. Keeps the worst that can happen.
/// </summary>
internal sealed partial class UseAfterInvalidation : PathSearch
{
    private readonly InvalidationMap invalidations;
    private readonly MethodAnalysis method;
    private readonly IOperation creation;
    private readonly ProgramPoint created;
    private readonly KnownConditions? known;
    private readonly PointSet creationPoint;
    private readonly PointSet signals;
    private readonly List<PathState> states = new();
    private readonly List<IPointSet[]> pointsOf = new();
    private readonly Dictionary<PathState, int> numbers = new();

    private UseAfterInvalidation(InvalidationMap invalidations, IOperation creation, ProgramPoint created, IEnumerable<ProgramPoint> signals, KnownConditions? known = null)
        : base(invalidations.Method.Cfg, invalidations.Exceptions)
    {
        this.invalidations = invalidations;
        method = invalidations.Method;
        this.creation = creation;
        this.created = created;
        this.known = known;
        this.signals = new PointSet(signals);
        creationPoint = new PointSet(created);
    }

    /// <summary>The worst that can happen; null where the closure is never used after an invalidation.</summary>
    public (Sink Sink, Invalidation Invalidation)? Worst { get; private set; }

    /// <summary>How the paths ended on which the closure is not used.</summary>
    public PathEndings Endings { get; } = new();

    /// <summary>Searches from <paramref name="creation"/> on; null if that is never reached.</summary>
    /// <param name="signals">Points behind which the closure is known to be done.</param>
    /// <param name="known">What is known of conditions on the way; null if nothing is.</param>
    public static UseAfterInvalidation? From(
        EscapeNode node, IOperation creation, InvalidationMap invalidations, IEnumerable<ProgramPoint> signals, KnownConditions? known = null)
    {
        if (invalidations.Method.Find(creation) is not { } created)
            return null;

        var search = new UseAfterInvalidation(invalidations, creation, created, signals, known);
        search.Begin(node);
        return search;
    }

    /// <summary>The same from a later step of the closure on, which <paramref name="run"/> creates, or makes another function create.</summary>
    public static UseAfterInvalidation? From(FlowsTo edge, Origin? origin, IOperation run, InvalidationMap invalidations)
    {
        if (invalidations.Method.Find(edge.Start) is not { } start || invalidations.Method.Find(run) is not { } created)
            return null;

        var search = new UseAfterInvalidation(invalidations, run, created, []);
        search.Step(edge, new PathState(SearchStage.Held, edge.Target) { Origin = origin }, start);
        search.Run();
        return search;
    }

    /// <summary>The same for a closure that gets to <paramref name="sink"/> where <paramref name="run"/> stands.</summary>
    public static UseAfterInvalidation? From(Sink sink, IOperation run, InvalidationMap invalidations)
    {
        if (invalidations.Method.Find(run) is not { } created)
            return null;

        var search = new UseAfterInvalidation(invalidations, run, created, []);
        search.Reached(sink, new PathState(SearchStage.Held, null), created);
        search.Run();
        return search;
    }

    private bool IsDecided => Worst is { Sink.IsUnknown: false };

    private void Begin(EscapeNode node)
    {
        var state = new PathState(SearchStage.Held, node);
        var points = method.PointsOf(node);

        // Where the graph has no point of its own for a sink, it happens at the creation.
        var atOnce = points.SinksAt(created).ToList();
        foreach (var edge in points.EdgesAt(created))
            Step(edge, state, created);
        foreach (var sink in atOnce)
            Reached(sink, state, created);
        if (atOnce.Count == 0 || node.HasSeveralSteps)
            Fork(created, NumberOf(state));
        Run();
    }

    private void Run()
    {
        if (!IsDecided)
            Search();
        method.Ended(!IsExhausted);
    }

    protected override IPointSet[] PointsOf(int state) => pointsOf[state];

    private IPointSet[] PointsOf(PathState state) => state.Stage switch
    {
        SearchStage.Held => [method.PointsOf(state.Node!).All, invalidations.Points, creationPoint, signals],
        SearchStage.Running => [method.WorkOf(state.Node!).All, invalidations.Points, creationPoint, signals],
        _ => [invalidations.Points, creationPoint, signals],
    };

    protected override bool? AlwaysJumps(BasicBlock block, int state) =>
        known?.AlwaysJumps(block) ?? (states[state] is { Stage: SearchStage.Running, Node: { } first } ? method.WorkOf(first).AlwaysJumps(block) : null);

    protected override int Leave(ControlFlowRegion region, int state)
    {
        var at = states[state];
        if (at is { Stage: SearchStage.Held, Node.Holder: { } holder } && method.LifetimeOf(holder) == region)
        {
            if (at.Node.Value.Kind == HolderKind.OwnedObject || invalidations.Outlives(holder))
                Endings.Add(at.Node.Value.Kind == HolderKind.OwnedObject ? SilenceReason.OwnedObject : SilenceReason.Left);
            return EndOfPath;
        }

        if (region != invalidations.Lifetime)
            return state;
        return at.Passed is null ? EndOfPath : NumberOf(at with { CellIsGone = true });
    }

    protected override int Visit(ProgramPoint point, int number)
    {
        var state = states[number];
        if (point == created)
        {
            if (state is { Stage: SearchStage.Held, Node.Holder: null })
                return EndOfPath;
            state = state with { IsRecreated = true };
        }

        if (invalidations.At(point) is { } invalidation && !state.CellIsGone && (state.IsRecreated || !invalidation.IsInitializedBy(creation)))
        {
            state = Passed(invalidation, state);
        }
        else if (signals.Next(point.Block, point.Index) == point.Index)
        {
            Endings.Add(SilenceReason.Signal);
            return EndOfPath;
        }

        var end = state.Stage switch
        {
            SearchStage.Held => VisitHeld(point, state),
            SearchStage.Running => VisitRunning(point, state),
            _ => 0,
        };
        return IsDecided ? EndOfSearch : end < 0 ? end : NumberOf(state);
    }

    private PathState Passed(Invalidation invalidation, PathState state)
    {
        var isUse = state.Stage switch
        {
            SearchStage.Running => true,
            SearchStage.Escaped => !(state.IgnoresEnds && invalidation.IsEnd),
            _ => state.Node!.Value.Kind == HolderKind.Element && !invalidation.IsEnd,
        };
        if (isUse)
            Report(state.Sink!, invalidation);
        return state.Passed is null ? state with { Passed = invalidation } : state;
    }

    private int VisitRunning(ProgramPoint point, PathState state)
    {
        var work = method.WorkOf(state.Node!);
        if (work.FailsAt(point))
            return EndOfPath;
        if (!work.EndsAt(point, out var sink))
            return 0;
        Endings.AddCompletion(sink);
        return EndOfPath;
    }

    private int VisitHeld(ProgramPoint point, PathState state)
    {
        var points = method.PointsOf(state.Node!);
        foreach (var edge in points.EdgesAt(point))
            Step(edge, state, point);

        foreach (var sink in points.SinksAt(point))
        {
            if (sink.Kind == SinkKind.Completed)
            {
                Endings.AddCompletion(sink);
                return EndOfPath;
            }

            Reached(sink, state, point);
            if (state.Node is { Holder: null, HasSeveralSteps: false } || sink.IsLast)
                return EndOfPath;
        }

        if (!points.IsReplacedAt(point))
            return 0;
        Endings.Add(state.Node!.Disposed.Count > 0 ? SilenceReason.Removed : SilenceReason.Left);
        return EndOfPath;
    }

    private int NumberOf(PathState state)
    {
        if (!numbers.TryGetValue(state, out var number))
        {
            numbers[state] = number = states.Count;
            states.Add(state);
            pointsOf.Add(PointsOf(state));
        }

        return number;
    }
}
