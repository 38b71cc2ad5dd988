using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>
/// Test methods and the types they stand in, recognised by the simple names of the attributes of the common frameworks. A test
/// is over when its method returns: what it put into its own objects, nobody runs afterwards.
/// </summary>
internal static class TestCode
{
    private static readonly KeyedTable Markers = new(0, "TestAttributes");

    /// <summary>Whether <paramref name="member"/> belongs to a type that has test methods, or inherits them.</summary>
    public static bool Contains(ISymbol? member)
    {
        for (var type = member as INamedTypeSymbol ?? member?.ContainingType; type is not null; type = type.BaseType ?? type.ContainingType)
        {
            foreach (var candidate in type.GetMembers())
            {
                if (candidate is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && method.GetAttributes().Any(IsMarker))
                    return true;
            }
        }

        return false;
    }

    // [AvaloniaFact] is a FactAttribute of its own; where its library is not there, its name has to do.
    private static bool IsMarker(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (Markers.Contains(type.Name) || type.TypeKind == TypeKind.Error && Markers.Keys.Any(name => (type.Name + "Attribute").EndsWith(name, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
