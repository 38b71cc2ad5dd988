namespace ClosureAnalyzers.Lowering.DecisionDag;

/// <summary>A value that a pattern looks at: the input of the switch, a conversion of it, a property of that, and so on.</summary>
/// <remarks>Roslyn: <c>BoundDagTemp.cs</c>.</remarks>
internal sealed class DagTemp
{
    private DagTemp(DagTemp? source, string path, string entity, ITypeSymbol? type, bool isElement = false)
    {
        Source = source;
        Path = path;
        Entity = entity;
        Type = type;
        IsElement = isElement;
    }

    /// <summary>The value it is computed from; null for the input.</summary>
    public DagTemp? Source { get; }

    /// <summary>How the value is reached; equal paths are equal values.</summary>
    public string Path { get; }

    /// <summary>The path without conversions: a value and its conversions are one thing.</summary>
    public string Entity { get; }

    public ITypeSymbol? Type { get; }

    /// <summary>An element of a tuple: where the tuple is a literal, it is never built for this.</summary>
    public bool IsElement { get; }

    public static DagTemp Input(ITypeSymbol? type) => new(null, "", "", type);

    public DagTemp As(ITypeSymbol type) => new(this, $"{Path} as {type.ToDisplayString()}", Entity, type);

    public DagTemp Member(string name, ITypeSymbol? type) => new(this, $"{Path}.{name}", $"{Entity}.{name}", type);

    public DagTemp Element(int index, ITypeSymbol? type) => new(this, $"{Path}.{index}", $"{Entity}.{index}", type, isElement: true);
}
