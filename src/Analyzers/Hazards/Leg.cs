namespace ClosureAnalyzers.Hazards;

/// <summary>How a variable holds a closure.</summary>
internal enum Hold
{
    /// <summary>Nothing runs until something is done with the variable: a delegate, a query, a <c>Lazy</c>.</summary>
    Passive,

    /// <summary>The variable is a collection or container that has the closure in it.</summary>
    Stored,

    /// <summary>The closure runs meanwhile; the variable (a task, a thread, a timer) tells when it is done.</summary>
    Active,
}

/// <summary>
/// One stretch of a closure's way: from its creation, or from the variable that holds it, to its stops and to the variables
/// that it goes on to.
/// </summary>
internal sealed class Leg
{
    public Leg(ISymbol? holder, IOperation start, Hold hold, string where)
    {
        Holder = holder;
        Start = start;
        Hold = hold;
        Where = where;
    }

    /// <summary>The local that holds the closure; null between its creation and the first place it gets to.</summary>
    public ISymbol? Holder { get; }

    /// <summary>The creation, or the operation that puts the closure into <see cref="Holder"/>.</summary>
    public IOperation Start { get; }

    public Hold Hold { get; }

    /// <summary>In the words of a message, what an active or storing holder means.</summary>
    public string Where { get; }

    public List<Stop> Stops { get; } = new();

    /// <summary>The operations that give <see cref="Holder"/> another value.</summary>
    public List<IOperation> Replacements { get; } = new();

    /// <summary>Where a mention of the holder hands the closure on, and to what.</summary>
    public List<(IOperation Mention, Leg Leg)> Next { get; } = new();
}
