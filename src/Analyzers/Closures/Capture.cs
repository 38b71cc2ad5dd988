namespace ClosureAnalyzers.Closures;

/// <summary>One free variable of one closure.</summary>
internal sealed class Capture
{
    internal Capture(Function function, Cell cell, IOperation firstUse, Function usedIn, bool throughLocalFunction)
    {
        Function = function;
        Cell = cell;
        FirstUse = firstUse;
        UsedIn = usedIn;
        ThroughLocalFunction = throughLocalFunction;
    }

    public Function Function { get; }

    public Cell Cell { get; }

    /// <summary>
    /// The first mention inside the closure, in source order; where the closure reaches the variable only by calling
    /// a capturing local function, that call.
    /// </summary>
    public IOperation FirstUse { get; }

    /// <summary>The innermost function that contains <see cref="FirstUse"/>: the closure itself, or one nested in it.</summary>
    public Function UsedIn { get; }

    /// <summary>Whether the closure never mentions the variable itself and reaches it only through a local function.</summary>
    public bool ThroughLocalFunction { get; }

    public bool IsRead => Access.HasFlag(Access.Read);

    public bool IsWritten => Access.HasFlag(Access.Write);

    internal Access Access { get; private set; }

    /// <summary>Where some use of the variable in the closure is emitted.</summary>
    internal OptimizationLevels EmittedAt { get; private set; }

    internal bool Includes(Access access, OptimizationLevels emittedAt) => (Access | access) == Access && (EmittedAt | emittedAt) == EmittedAt;

    internal void Add(Access access, OptimizationLevels emittedAt)
    {
        Access |= access;
        EmittedAt |= emittedAt;
    }

    public override string ToString() => $"{Function} captures {Cell}";
}
