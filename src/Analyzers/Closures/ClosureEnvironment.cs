namespace ClosureAnalyzers.Closures;

/// <summary>
/// What holds the cells of a scope: a display class on the heap, or a struct that the functions using it get by reference.
/// </summary>
internal sealed class ClosureEnvironment
{
    internal ClosureEnvironment(int ordinal, bool isStruct, Scope scope, ImmutableArray<Cell> cells, ImmutableArray<Function> closures)
    {
        Ordinal = ordinal;
        IsStruct = isStruct;
        Scope = scope;
        Cells = cells;
        Closures = closures;
    }

    /// <summary>Position among the environments of the body, in the order of their scopes.</summary>
    public int Ordinal { get; }

    public bool IsStruct { get; }

    /// <summary>Where it is created: each time the scope is entered.</summary>
    public Scope Scope { get; }

    /// <summary>The captured variables it holds, in order of first capture; what was merged into it stands behind its own.</summary>
    public ImmutableArray<Cell> Cells { get; }

    /// <summary>The closures that use it, in source order.</summary>
    public ImmutableArray<Function> Closures { get; }

    /// <summary>The environment it has a link to.</summary>
    public ClosureEnvironment? Parent { get; internal set; }

    /// <summary>Whether it has a field for the object: it holds the cell <c>this</c>, or its link leads to the object.</summary>
    public bool HoldsThis { get; internal set; }

    /// <summary>The names of its cells; <c>this</c> comes last, and for whatever reason there is a field for the object.</summary>
    public IEnumerable<string> CellNames =>
        Cells.Where(cell => !cell.IsThis).Select(cell => cell.Name).Concat(HoldsThis ? ["this"] : []);

    /// <summary>The first closure that needs it on the heap; null for a struct.</summary>
    public Function? KeptBy { get; internal set; }

    /// <summary>How many delegates it caches.</summary>
    public int CachedDelegates { get; internal set; }

    public override string ToString() => $"{(IsStruct ? "struct" : "class")} {{ {string.Join(", ", Cells)} }}";
}
