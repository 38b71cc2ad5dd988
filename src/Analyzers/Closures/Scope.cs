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

    /// <summary>The function that enters the scope; null for the body itself.</summary>
    public Function? Function { get; }

    public IOperation Operation { get; }

    /// <summary>The syntax the compiler attaches to the lowered scope.</summary>
    public SyntaxNode Syntax { get; internal set; }

    /// <summary>Position among the scopes of the body, an outer one before those inside it.</summary>
    public int Ordinal { get; }

    /// <summary>Whether a variable of the user, captured or not, a constant included, is declared here.</summary>
    public bool DeclaresVariables { get; internal set; }

    /// <summary>
    /// Whether it lies in a loop, or between a label and a backward <c>goto</c>, of the same function: its variables are then fresh cells in
    /// each iteration. Whether the code comes around at all is not asked.
    /// </summary>
    public bool IsFreshPerIteration { get; internal set; }

    /// <summary>Where the compiler keeps temporaries of its own in this scope.</summary>
    internal OptimizationLevels Temporaries { get; set; }

    /// <summary>Where the variables belong to the parent scope: the outermost block of a method shares the scope of the parameters.</summary>
    internal OptimizationLevels IsPartOfParent { get; set; }

    /// <summary>Whether the compiler sees a scope here.</summary>
    public bool ExistsAt(OptimizationLevel level) =>
        Kind is ScopeKind.Root or ScopeKind.Function
        || Temporaries.Include(level)
        || DeclaresVariables && !IsPartOfParent.Include(level);

    public override string ToString() => $"{Kind} at {Syntax.GetLocation().GetLineSpan().StartLinePosition}";
}
