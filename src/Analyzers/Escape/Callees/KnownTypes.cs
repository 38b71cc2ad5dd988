using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>Tables that say one thing of some types, and of the types derived from them: a row names a type.</summary>
internal sealed class KnownTypes(string file)
{
    /// <summary>Types whose objects run their handlers by themselves: timers, watchers, workers, processes, clients.</summary>
    public static readonly KnownTypes SelfRunning = new("SelfRunning");

    /// <summary>Collections that do not keep their elements alive.</summary>
    public static readonly KnownTypes WeakCollections = new("WeakCollections");

    private readonly KeyedTable table = new(0, file);

    public bool Include(ITypeSymbol? type)
    {
        for (var candidate = type as INamedTypeSymbol; candidate is { SpecialType: SpecialType.None }; candidate = candidate.BaseType)
        {
            if (table.Contains(MetadataNames.Of(candidate.OriginalDefinition)))
                return true;
        }

        return false;
    }
}
