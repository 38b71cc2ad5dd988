namespace ClosureAnalyzers.Closures;

/// <summary>
/// A region of a body in which variables can begin to live. To the compiler it is a scope only if a variable does: the user's, or a
/// temporary of its own (see <see cref="ExistsAt"/>).
/// <code>
/// for (int i = 0; C(); i++)    // scope: i, entered once
/// {                            // scope: copy, entered in each iteration
///     int copy = i;
///     { Run(() => copy); }     // no variable, so no scope
/// }
/// </code>
/// </summary>
internal sealed class Scope
{
    internal Scope(ScopeKind kind, Scope? parent, Function? function, IOperation operation, SyntaxNode syntax, int ordinal)
    {
        Kind = kind;
        Parent = parent;
        Function = function;
        Operation = operation;
        Syntax = syntax;
        Ordinal = ordinal;
    }

    public ScopeKind Kind { get; }

    public Scope? Parent { get; }

    /// <summary>The function that enters the scope; null for the unit itself.</summary>
    public Function? Function { get; }

    public IOperation Operation { get; }

    /// <summary>The syntax the compiler attaches to the lowered scope.</summary>
    public SyntaxNode Syntax { get; internal set; }

    /// <summary>Position among the scopes of the unit, an outer one before those inside it.</summary>
    public int Ordinal { get; }

    /// <summary>Whether a variable of the user, captured or not, a constant included, is declared here.</summary>
    public bool DeclaresVariables { get; internal set; }

    /// <summary>
    /// Where a loop or a backward <c>goto</c> of the same function enters the scope again: its variables are then fresh cells in
    /// each iteration.
    /// </summary>
    public OptimizationLevels IsFreshPerIteration { get; internal set; }

    /// <summary>
    /// Where nothing leads here but a state machine that goes on behind an <c>await</c>, and does so once: code that the language knows
    /// to be dead, and the compiler does not.
    /// </summary>
    internal OptimizationLevels IsOnlyResumed { get; set; }

    /// <summary>Where the compiler keeps temporaries of its own in this scope.</summary>
    internal OptimizationLevels Temporaries { get; set; }

    /// <summary>Where the variables belong to the parent scope: the outermost block of a method shares the scope of the parameters.</summary>
    internal OptimizationLevels IsPartOfParent { get; set; }

    /// <summary>Regions of this scope that a jump runs again, in the order of their starts.</summary>
    internal List<LoopRange> Repeats { get; } = new();

    /// <summary>Whether the compiler sees a scope here.</summary>
    public bool ExistsAt(OptimizationLevel level) =>
        Kind is ScopeKind.Root or ScopeKind.Function
        || Temporaries.Include(level)
        || DeclaresVariables && !IsPartOfParent.Include(level);

    public override string ToString() => $"{Kind} at {Syntax.GetLocation().GetLineSpan().StartLinePosition}";

    /// <summary>
    /// What lies between a label and the last jump back to it, or the part of a loop that is repeated: the scopes from
    /// <paramref name="start"/> on that were opened before the jump.
    /// </summary>
    internal sealed class LoopRange(Scope scope, int start)
    {
        private int debugLoopEnd;
        private int releaseLoopEnd;

        public Scope Scope { get; } = scope;

        public int Start { get; } = start;

        /// <summary>The first scope behind the jump; not more than <see cref="Start"/> while no jump back was seen.</summary>
        public int End { get; set; }

        /// <summary>
        /// The same for jumps that make a loop. Some make none: those that are never reached; and behind a <c>when</c> that fails, the
        /// compiler's code may go on further up.
        /// </summary>
        public int LoopEndAt(OptimizationLevel level) => level == OptimizationLevel.Release ? releaseLoopEnd : debugLoopEnd;

        public void ExtendLoop(OptimizationLevels levels, int end)
        {
            if (levels.Include(OptimizationLevel.Debug))
                debugLoopEnd = Math.Max(debugLoopEnd, end);
            if (levels.Include(OptimizationLevel.Release))
                releaseLoopEnd = Math.Max(releaseLoopEnd, end);
        }
    }
}
