namespace ClosureAnalyzers.Knowledge;

/// <summary>Finds the type that an option names.</summary>
internal static class TypeNames
{
    /// <summary>The type called <paramref name="name"/>, nested types with a plus or a dot; null if there is none here.</summary>
    public static INamedTypeSymbol? Find(string name, Compilation compilation)
    {
        while (true)
        {
            if (compilation.GetTypeByMetadataName(name) is { } type)
                return type;

            // N.Outer.Inner may mean N.Outer+Inner.
            var dot = name.LastIndexOf('.');
            if (dot < 0)
                return null;
            name = name.Substring(0, dot) + "+" + name.Substring(dot + 1);
        }
    }
}
