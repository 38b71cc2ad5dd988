using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>
/// Which code of a unit can be reached: a graph of its jumps, grown along the walk. It tells which loops come around.
/// <code>
/// foreach (var x in xs)
/// {
///     Run(() => x);
///     return;              // there is no second x in this call
/// }
/// </code>
/// </summary>
internal sealed class ReachabilityGraph
{
    private readonly List<List<int>> next = new();
    private readonly List<int> entries = new();
    private readonly List<int> resumptions = new();
    private readonly List<int> entered = new();
    private readonly List<Branch> jumps = new();
    private readonly Dictionary<ILabelSymbol, int> places = new(SymbolEqualityComparer.Default);
    private readonly List<int> passed = new();
    private readonly HashSet<int> debugOnly = new();

    /// <summary>The place where the walk stands.</summary>
    public int Here { get; set; }

    /// <summary>How much of the body was seen.</summary>
    public (int Jumps, int Labels) Seen => (jumps.Count, passed.Count);

    /// <summary>A body begins.</summary>
    public void Enter()
    {
        Stop();
        entries.Add(Here);
    }

    /// <summary>A state machine may go on here: to the compiler even where no code leads to.</summary>
    /// <param name="code">The <c>try</c> block around, which it enters at its start, as it does those around that.</param>
    public void Resume(TryRegion? code)
    {
        Join(Here);
        var place = Here;
        for (; code is not null; code = code.Outer)
        {
            next[code.Start].Add(place);
            if (code.IsResumed)
                return;

            code.IsResumed = true;
            place = code.Start;
        }

        resumptions.Add(place);
    }

    /// <summary>A <c>try</c> block starts here.</summary>
    public void Protect(TryRegion code)
    {
        Join(Here);
        code.Start = Here;
        code.End = next.Count;
        next.Add(new List<int>());
    }

    /// <summary>An async iterator may be left here for good: it runs what is to be done in the end of <paramref name="code"/>.</summary>
    public void Dispose(TryRegion? code)
    {
        if (code?.Disposal is { } disposal)
            next[Here].Add(disposal.End);
    }

    /// <summary>The statement of a <c>try</c> block ends here.</summary>
    public void Leave(TryRegion code)
    {
        if (code.Disposal != code)
            return;

        next[Here].Add(code.End);
        Here = code.End;
        Dispose(code.Outer);
    }

    /// <summary>Nothing leads from here to what follows.</summary>
    public void Stop()
    {
        Here = next.Count;
        next.Add(new List<int>());
    }

    /// <summary>What follows is reached from those places only.</summary>
    public void Join(params int[] ends)
    {
        Stop();
        foreach (var end in ends)
            next[end].Add(Here);
    }

    /// <summary>Goes on at another place, and gives this one.</summary>
    public int Exchange(int other)
    {
        var here = Here;
        Here = other;
        return here;
    }

    /// <summary>Goes on where a condition holds (one that is missing does), and gives the place where it does not.</summary>
    public int Split(IOperation? condition)
    {
        var test = Here;
        var outcome = ConditionOutcome.Of(condition);
        Here = From(test, outcome.Holds);
        return From(test, outcome.Fails);
    }

    /// <summary>A label stands here.</summary>
    public void Pass(ILabelSymbol label)
    {
        var place = PlaceOf(label);
        next[Here].Add(place);
        passed.Add(place);
        Here = place;
    }

    /// <param name="back">What the jump repeats, if it goes back.</param>
    /// <param name="end">The first scope behind the jump.</param>
    public void JumpTo(ILabelSymbol label, Scope.LoopRange? back, int end)
    {
        var place = PlaceOf(label);
        next[Here].Add(place);
        jumps.Add(new Branch(Here, place, back) { End = end });
        Stop();
    }

    /// <summary>A loop starts here; gives the place.</summary>
    public int StartLoop()
    {
        Join(Here);
        passed.Add(Here);
        return Here;
    }

    /// <summary>A loop ends.</summary>
    /// <param name="start">The place where it starts.</param>
    public void JumpBack(int start, Scope.LoopRange loop, int end)
    {
        next[Here].Add(start);
        jumps.Add(new Branch(Here, start, loop) { End = end });
    }

    /// <summary>
    /// A <c>finally</c> block ends. Jumps out of its statement run it on the way: what lives there is part of the loop they make.
    /// </summary>
    /// <param name="start">What was seen before the statement.</param>
    /// <param name="block">Where the block begins.</param>
    /// <param name="end">The first scope behind the statement.</param>
    /// <returns>Whether the block ends.</returns>
    public bool LeaveFinally((int Jumps, int Labels) start, int block, int end)
    {
        var ends = Reached([block], next).Contains(Here);
        foreach (var jump in JumpsOut(start))
            jump.End = end;
        return ends;
    }

    /// <summary>A <c>finally</c> block does not end: jumps out of its statement arrive nowhere.</summary>
    /// <param name="start">What was seen before the statement.</param>
    public void DropJumps((int Jumps, int Labels) start)
    {
        var dropped = new HashSet<Branch>(JumpsOut(start));
        foreach (var jump in dropped)
            next[jump.From].Remove(jump.Target);
        jumps.RemoveAll(dropped.Contains);
    }

    private IEnumerable<Branch> JumpsOut((int Jumps, int Labels) start)
    {
        var inside = new HashSet<int>(passed.Skip(start.Labels));
        return jumps.Skip(start.Jumps).Where(jump => !inside.Contains(jump.Target));
    }

    /// <summary>Scopes that were opened since the last call are entered from here.</summary>
    public void Note(IReadOnlyList<Scope> scopes)
    {
        while (entered.Count < scopes.Count)
            entered.Add(Here);
    }

    /// <summary>Those jumps back make a loop that are reached, and again from where they lead.</summary>
    public void MarkLoops(IReadOnlyList<Scope> scopes)
    {
        if (debugOnly.Count == 0)
        {
            MarkLoops(scopes, next, OptimizationLevels.Both);
        }
        else
        {
            MarkLoops(scopes, next, OptimizationLevels.Debug);
            MarkLoops(scopes, next.Select((following, place) => debugOnly.Contains(place) ? [] : following).ToList(), OptimizationLevels.Release);
        }
    }

    private void MarkLoops(IReadOnlyList<Scope> scopes, IReadOnlyList<List<int>> graph, OptimizationLevels levels)
    {
        var cycles = StronglyConnectedComponents.Of(graph, entries.Concat(resumptions));
        foreach (var jump in jumps)
        {
            var cycle = cycles[jump.From];
            if (jump.Back is { } repeat && cycle >= 0 && cycles[jump.Target] == cycle)
                repeat.ExtendLoop(levels, jump.End);
        }

        if (resumptions.Count == 0)
            return;

        // What no code leads to lies on no loop around it, only on those inside.
        var reached = Reached(entries, graph);
        var sizes = cycles.ToLookup(cycle => cycle);
        foreach (var scope in scopes)
        {
            var place = entered[scope.Ordinal];
            if (cycles[place] >= 0 && !reached.Contains(place) && sizes[cycles[place]].Count() == 1)
                scope.IsOnlyResumed |= levels;
        }
    }

    // The place behind a test, for an outcome that only these levels jump to.
    private int From(int test, OptimizationLevels levels)
    {
        if (levels == OptimizationLevels.Both)
            return test;

        var place = next.Count;
        next.Add(new List<int>());
        if (levels == OptimizationLevels.Debug)
        {
            next[test].Add(place);
            debugOnly.Add(place);
        }

        return place;
    }

    private int PlaceOf(ILabelSymbol label)
    {
        if (!places.TryGetValue(label, out var place))
        {
            places[label] = place = next.Count;
            next.Add(new List<int>());
        }

        return place;
    }

    private static HashSet<int> Reached(IEnumerable<int> starts, IReadOnlyList<List<int>> graph)
    {
        var reached = new HashSet<int>();
        var pending = new Stack<int>(starts);
        while (pending.Count > 0)
        {
            var place = pending.Pop();
            if (!reached.Add(place))
                continue;

            foreach (var following in graph[place])
                pending.Push(following);
        }

        return reached;
    }

    private sealed class Branch(int from, int target, Scope.LoopRange? back)
    {
        public int From { get; } = from;

        /// <summary>The place of the label, or where the loop starts.</summary>
        public int Target { get; } = target;

        public Scope.LoopRange? Back { get; } = back;

        public int End { get; set; }
    }
}
