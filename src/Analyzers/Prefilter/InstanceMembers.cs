namespace ClosureAnalyzers.Prefilter;

/// <summary>Looks names up in a type, without binding any body.</summary>
internal static class InstanceMembers
{
    /// <summary>
    /// Whether a name alone may mean a member of the instance: one of the type or of a base type, or a parameter of a primary constructor.
    /// Interfaces and types that are not known completely are not searched; for them the answer is yes.
    /// </summary>
    public static bool AnyNamed(IEnumerable<string> names, INamedTypeSymbol? type)
    {
        if (type is null or { TypeKind: not (TypeKind.Class or TypeKind.Struct) })
            return true;

        var mentioned = new HashSet<string>(names, StringComparer.Ordinal);
        if (type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => mentioned.Contains(parameter.Name))))
            return true;

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error || mentioned.Any(name => current.GetMembers(name).Any(IsOfInstance)))
                return true;
        }

        return false;
    }

    // A static method, too: a call with a dynamic argument by its simple name has an implicit receiver.
    private static bool IsOfInstance(ISymbol member) => member is IMethodSymbol || !member.IsStatic && member is not INamedTypeSymbol;
}
