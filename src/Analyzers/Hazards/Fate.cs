namespace ClosureAnalyzers.Hazards;

/// <summary>What becomes of a closure at one place (its escape, specification 2.2, question 3).</summary>
internal enum Fate
{
    /// <summary>It is run here and not kept.</summary>
    Runs,

    /// <summary>It is done: awaited, joined, removed or disposed.</summary>
    Finishes,

    /// <summary>It is given to a callee of which nothing is known.</summary>
    Unknown,

    /// <summary>It gets out of reach: it can run at any later time.</summary>
    Escapes,
}

/// <summary>One place on the way of a closure.</summary>
/// <param name="Mention">The creation, or the mention of the variable, from which the closure gets there.</param>
/// <param name="Where">In the words of a message: "kept by 'List&lt;Action&gt;.Add'".</param>
internal sealed record Stop(IOperation At, IOperation Mention, Fate Fate, string Where)
{
    /// <summary>Whether an object has the closure now, and runs it when it likes; not a thread or task that runs it anyway.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether it is not run again after that.</summary>
    public bool IsLast { get; init; }

    /// <summary>Whether the closure itself has run, and only the work goes on that it has started.</summary>
    public bool HasRun { get; init; }

    /// <summary>The way of the object that has the closure now, if it is one that this method owns.</summary>
    public Way? Keeper { get; init; }
}
