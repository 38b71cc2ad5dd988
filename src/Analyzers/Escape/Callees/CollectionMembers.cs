using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>What members of collections do with their elements, by name: the same names serve collections of every library.</summary>
internal static class CollectionMembers
{
    private static readonly KeyedTable Table = new(0, "CollectionMembers");

    /// <summary>What it is given is an element from now on.</summary>
    public static bool Store(string member) => Has(member, "keeps") || Queue(member);

    /// <summary>The same, until the element is taken out to be run.</summary>
    public static bool Queue(string member) => Has(member, "queues");

    /// <summary>Takes elements out.</summary>
    public static bool Remove(string member) => Has(member, "removes") || Empties(member);

    /// <summary>Takes every element out.</summary>
    public static bool Empties(string member) => Has(member, "empties");

    private static bool Has(string member, string effect) => Table.RowsOf(member) is [var row] && row.Is(1, effect);
}
