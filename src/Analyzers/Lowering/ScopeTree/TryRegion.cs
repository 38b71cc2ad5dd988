namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>
/// The block of a <c>try</c>, or of a statement that becomes one, in a state machine. What goes on behind an <c>await</c> inside enters it at
/// its start, and only there decides where to go: to the compiler the start is reached where the <c>await</c> is.
/// </summary>
/// <param name="isDisposed">Whether an async iterator that is left runs a finally of it, and only behind it asks whether to go on.</param>
internal sealed class TryRegion(TryRegion? outer, bool isDisposed)
{
    // Known at once: each "using var" stands inside all those before it.
    private readonly TryRegion? disposalAround = outer?.Disposal;

    public TryRegion? Outer { get; } = outer;

    /// <summary>The innermost one that is disposed: this one, or one around it.</summary>
    public TryRegion? Disposal => isDisposed ? this : disposalAround;

    /// <summary>The place where it starts; known when the walk is there.</summary>
    public int Start { get; set; }

    /// <summary>The place behind the statement.</summary>
    public int End { get; set; }

    public bool IsResumed { get; set; }
}
