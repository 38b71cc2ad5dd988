using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>Methods in metadata that wait for the tasks or threads they are given. Only the name can tell.</summary>
internal static class WaitingNames
{
    private static readonly WordPrefixes Words = new("WaitingNames");

    /// <summary>
    /// Whether <paramref name="method"/> takes or extends a task, value task or thread, or a sequence of them, and is named after
    /// waiting. A method that returns something to await does not wait itself. A method of this compilation has a body to look into instead.
    /// </summary>
    public static bool Covers(IMethodSymbol method)
    {
        var called = method.ReducedFrom ?? method;
        return Words.Cover(called.Name)
            && !IsWork(called.ReturnType)
            && called.Parameters.Any(parameter => IsWork(parameter.Type) || ElementOf(parameter.Type) is { } element && IsWork(element));
    }

    private static bool IsWork(ITypeSymbol type)
    {
        for (ITypeSymbol? candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (MetadataNames.Is(candidate, "System.Threading.Tasks.Task")
                || MetadataNames.Is(candidate, "System.Threading.Tasks.ValueTask")
                || MetadataNames.Is(candidate, "System.Threading.Tasks.ValueTask`1")
                || MetadataNames.Is(candidate, "System.Threading.Thread"))
            {
                return true;
            }
        }

        return false;
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.ElementType;

        // params ReadOnlySpan<Task> tasks
        if (MetadataNames.Is(type, "System.ReadOnlySpan`1"))
            return ((INamedTypeSymbol)type).TypeArguments[0];

        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } itself
            ? itself.TypeArguments[0]
            : type.AllInterfaces.FirstOrDefault(face => face.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
    }
}
