namespace ClosureAnalyzers.Closures;

/// <summary>
/// A captured variable: one storage place, shared by every closure over it and by the function that declares it.
/// What Python calls a cell object.
/// </summary>
internal sealed class Cell
{
    private ILookup<Function, Function>? inside;

    internal Cell(ISymbol? symbol, Function? owner, Scope scope)
    {
        Symbol = symbol;
        Owner = owner;
        Scope = scope;
    }

    /// <summary>The local or parameter; null for <c>this</c>.</summary>
    public ISymbol? Symbol { get; }

    /// <summary>The function whose variable it is; null if it belongs to the body itself.</summary>
    public Function? Owner { get; }

    /// <summary>Where the variable begins to live: each time the scope is entered, there is a new cell.</summary>
    public Scope Scope { get; }

    public bool IsThis => Symbol is null;

    /// <summary>As it is written; a variable may be named <c>@this</c>.</summary>
    public string Name => Symbol switch { null => "this", { Name: "this" } => "@this", var variable => variable.Name };

    public ITypeSymbol? Type => Symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary>The closures that capture the variable, in source order.</summary>
    public ImmutableArray<Function> Closures { get; internal set; } = ImmutableArray<Function>.Empty;

    /// <summary>The closures over the variable that lie inside <paramref name="closure"/>, one directly in the function that declares it.</summary>
    public IEnumerable<Function> ClosuresInside(Function closure) => (inside ??= Closures
        .Where(inner => inner.Parent != Owner)
        .ToLookup(inner => inner.OutermostIn(Owner)!))[closure];

    /// <summary>Every place that writes the variable, its declaration included, in source order; behind them those that write through a reference to it.</summary>
    public ImmutableArray<Write> Writes { get; internal set; } = ImmutableArray<Write>.Empty;

    public override string ToString() => Name;
}
