namespace ClosureAnalyzers.Model.Building.Switches;

/// <summary>A value that a pattern looks at: the input of the switch, a conversion of it, a property of that, and so on.</summary>
internal sealed class CaseTemp(string path, string entity, ITypeSymbol? type)
{
    /// <summary>How the value is reached; equal paths are equal values.</summary>
    public string Path { get; } = path;

    /// <summary>The path without conversions: a value and its conversions are one thing.</summary>
    public string Entity { get; } = entity;

    public ITypeSymbol? Type { get; } = type;

    public static CaseTemp Input(ITypeSymbol? type) => new("", "", type);

    public CaseTemp As(ITypeSymbol type) => new($"{Path} as {type.ToDisplayString()}", Entity, type);

    public CaseTemp Member(string name, ITypeSymbol? type) => new($"{Path}.{name}", $"{Entity}.{name}", type);
}
