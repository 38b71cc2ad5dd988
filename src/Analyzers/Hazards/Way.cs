namespace ClosureAnalyzers.Hazards;

/// <summary>How a variable holds a closure.</summary>
internal enum Hold
{
    /// <summary>Nothing runs until something is done with the variable: a delegate, a query, a <c>Lazy</c>.</summary>
    Passive,

    /// <summary>The variable is a collection or container that has the closure in it.</summary>
    Stored,

    /// <summary>The variable holds an object of this method that has the closure as a handler, and runs it when it likes.</summary>
    Owned,

    /// <summary>The closure runs meanwhile; the variable (a task, a thread, a timer) tells when it is done.</summary>
    Active,
}

/// <summary>
/// What becomes of a closure between its creation and the first place it gets to, or while one variable holds it: its stops,
/// and the variables that it goes on to. All closures that a variable holds in one manner share its way.
/// </summary>
internal sealed class Way
{
    public Way(ISymbol? holder, Hold hold, string where)
    {
        Holder = holder;
        Hold = hold;
        Where = where;
    }

    /// <summary>The variable or event that holds the closure; null between its creation and the first place it gets to.</summary>
    public ISymbol? Holder { get; }

    public Hold Hold { get; }

    /// <summary>In the words of a message, what an active or storing holder means.</summary>
    public string Where { get; }

    /// <summary>Whether the closure itself has run, and the holder holds the work that it has started.</summary>
    public bool HasRun { get; init; }

    /// <summary>Whether the holder holds the result of a callee of which nothing is known.</summary>
    public bool IsUnknown { get; init; }

    public List<Stop> Stops { get; } = new();

    /// <summary>The operations that give <see cref="Holder"/> another value.</summary>
    public List<IOperation> Replacements { get; } = new();

    public List<Hop> Next { get; } = new();

    /// <summary>Whether the closure is run, or done with, before the expression around its creation ends, and nothing has it afterwards.</summary>
    public bool EndsAtOnce => Next.Count == 0 && Stops.TrueForAll(stop => stop.Fate is Fate.Runs or Fate.Finishes);

    /// <summary>The holder keeps the closure, from <paramref name="start"/> on.</summary>
    public Stop KeptFrom(IOperation start, IOperation mention) =>
        new(start, mention, IsUnknown ? Fate.Unknown : Fate.Escapes, Where) { HasRun = HasRun };

    /// <summary>This way and all that it leads to, each once; on from where <paramref name="goesOn"/> says so.</summary>
    public IEnumerable<(Hop? By, Way Way)> Reachable(Func<Hop, bool>? goesOn = null)
    {
        var seen = new HashSet<Way> { this };
        var pending = new Stack<(Hop?, Way Way)>();
        pending.Push((null, this));
        while (pending.Count > 0)
        {
            var reached = pending.Pop();
            yield return reached;
            if (reached.Item1 is { } step && goesOn?.Invoke(step) == false)
                continue;
            foreach (var hop in reached.Way.Next)
            {
                if (seen.Add(hop.Way))
                    pending.Push((hop, hop.Way));
            }
        }
    }
}

/// <summary>The step of a closure into a variable.</summary>
/// <param name="Mention">The creation or the mention from which it steps.</param>
/// <param name="Start">The operation that puts it into the variable.</param>
internal sealed record Hop(IOperation Mention, IOperation Start, Way Way);
