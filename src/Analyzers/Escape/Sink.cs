namespace ClosureAnalyzers.Escape;

/// <summary>One place to which a closure gets: it is run, completed, kept or lost there.</summary>
/// <param name="At">The operation that does it.</param>
/// <param name="Reference">The creation, or the reference to a variable, from which the closure gets there.</param>
/// <param name="Target">The callee, member or variable that has the closure then; null if there is none.</param>
internal sealed record Sink(SinkKind Kind, IOperation At, IOperation Reference, ISymbol? Target = null)
{
    public static Sink Of(SinkKind kind, IOperation at, IOperation reference, TrackedValue value, ISymbol? target = null) =>
        new(kind, at, reference, target) { HasRun = value.HasRun, IsUncertain = value.IsUncertain, IsRunning = value.IsRunning };

    /// <summary>Whether an object has the closure now and may run it at any time; not a thread or task, which runs it anyway.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether the closure is not run again after that.</summary>
    public bool IsLast { get; init; }

    /// <summary>Whether the closure itself has run, and only the work that it started goes on.</summary>
    public bool HasRun { get; init; }

    /// <summary>Whether it comes from a callee about which nothing is known.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Whether what gets here is running work.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Whether the graph also follows the closure out of the function that returns it.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>Whether the callee runs it by itself later, whatever becomes of the object it is called on.</summary>
    public bool IsOutOfReach { get; init; }

    /// <summary>What made the closure run or be kept before it got here; says more than the place.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The static field, property or event in which a callee keeps the closure; null if it is not known to.</summary>
    public ISymbol? StaticKeeper { get; init; }

    /// <summary>The node of the object that has the closure now, if this function owns it.</summary>
    public EscapeNode? Keeper { get; init; }

    /// <summary>Nothing is known of what happens next. Running work goes on wherever its task is given.</summary>
    public bool IsUnknown => Escapes && (IsUncertain || !IsRunning && Kind is (SinkKind.Unknown or SinkKind.DynamicCall or SinkKind.Indexer));

    /// <summary>The closure can run at any later time, or, if <see cref="IsUnknown"/>, perhaps can.</summary>
    public bool Escapes => Kind is not (SinkKind.Invoked or SinkKind.Completed);

    /// <summary>The closure can certainly run at any later time.</summary>
    public bool IsEscape => Escapes && !IsUnknown;
}
