using System.Text;

namespace ClosureAnalyzers.Knowledge;

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
}
