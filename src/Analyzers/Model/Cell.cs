namespace ClosureAnalyzers.Model;

/// <summary>
/// A captured variable: one storage place, shared by every closure over it and by the function that declares it.
/// What Python calls a cell object.
/// </summary>
internal sealed class Cell
{
    private ILookup<Closure, Closure>? inside;

    internal Cell(ISymbol? symbol, Closure? owner, Scope scope)
    {
        Symbol = symbol;
        Owner = owner;
        Scope = scope;
    }

    /// <summary>The local or parameter; null for <c>this</c>.</summary>
    public ISymbol? Symbol { get; }

    /// <summary>The function whose variable it is; null if it belongs to the body itself.</summary>
    public Closure? Owner { get; }

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
    public ImmutableArray<Closure> Closures { get; internal set; } = ImmutableArray<Closure>.Empty;

    /// <summary>The closures over the variable that lie inside <paramref name="closure"/>, one directly in the function that declares it.</summary>
    public IEnumerable<Closure> ClosuresInside(Closure closure) => (inside ??= Closures
        .Where(inner => inner.Parent != Owner)
        .ToLookup(inner => inner.OutermostIn(Owner)!))[closure];

    /// <summary>Every place that writes the variable, its declaration included, in source order; behind them those that write through a reference to it.</summary>
    public ImmutableArray<Write> Writes { get; internal set; } = ImmutableArray<Write>.Empty;

    public override string ToString() => Name;
}
