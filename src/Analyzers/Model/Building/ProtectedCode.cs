namespace ClosureAnalyzers.Model.Building;

/// <summary>
/// The block of a <c>try</c>, or of a statement that becomes one. A state machine that goes on behind an <c>await</c> inside enters it
/// at its start, and only there decides where to go: to the compiler the start is reached where the <c>await</c> is.
/// </summary>
internal sealed class ProtectedCode(ProtectedCode? outer)
{
    public ProtectedCode? Outer { get; } = outer;

    /// <summary>The place where it starts; known when the walk is there.</summary>
    public int Start { get; set; }

    public bool IsResumed { get; set; }
}
