namespace ClosureAnalyzers.Closures;

/// <summary>
/// What lies between a label, or the start of a loop or of the tests of a switch, and the last jump back to it: the scopes from
/// <paramref name="start"/> on that were opened before the jump.
/// </summary>
/// <param name="scope">The scope that directly contains it.</param>
internal sealed class LoopRange(Scope scope, int start)
{
    public Scope Scope { get; } = scope;

    public int Start { get; } = start;

    /// <summary>The first scope behind the last jump; not more than <see cref="Start"/> while no jump back was seen.</summary>
    public int End { get; set; }

    /// <summary>The same for jumps of the source only. Behind a <c>when</c> that fails, the compiler's code may go on further up; that makes no loop.</summary>
    public int LoopEnd { get; set; }
}
