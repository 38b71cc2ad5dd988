using System.Text;

namespace ClosureAnalyzers.Data;

/// <summary>Names of types as metadata spells them: <c>System.Collections.Generic.List`1</c>, nested types with <c>+</c>.</summary>
internal static class MetadataNames
{
    public static string Of(INamedTypeSymbol type)
    {
        var name = new StringBuilder(type.MetadataName);
        var outer = type;
        while (outer.ContainingType is { } containing)
        {
            outer = containing;
            name.Insert(0, '+').Insert(0, outer.MetadataName);
        }

        for (var space = outer.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            name.Insert(0, '.').Insert(0, space.MetadataName);

        return name.ToString();
    }

    /// <summary>Whether <paramref name="type"/>, constructed or not, has the metadata name <paramref name="name"/>. Allocates nothing.</summary>
    public static bool Is(ITypeSymbol? type, string name)
    {
        if (type is not INamedTypeSymbol)
            return false;

        var end = name.Length;
        for (ISymbol symbol = type; symbol is not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            var part = symbol.MetadataName;
            if (end < part.Length || string.CompareOrdinal(name, end - part.Length, part, 0, part.Length) != 0)
                return false;

            end -= part.Length;
            if (symbol.ContainingSymbol is null or INamespaceSymbol { IsGlobalNamespace: true })
                return end == 0;
            if (end == 0 || name[--end] != (symbol is INamedTypeSymbol { ContainingType: not null } ? '+' : '.'))
                return false;
        }

        return false;
    }
}
