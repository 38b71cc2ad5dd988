using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>Types whose objects run their handlers by themselves: timers, watchers, workers, processes, clients.</summary>
internal static class SelfRunning
{
    private static readonly KeyedTable Table = new(0, "SelfRunning");

    public static bool Includes(ITypeSymbol? type)
    {
        for (var candidate = type as INamedTypeSymbol; candidate is { SpecialType: SpecialType.None }; candidate = candidate.BaseType)
        {
            if (Table.Contains(MetadataNames.Of(candidate.OriginalDefinition)))
                return true;
        }

        return false;
    }
}
