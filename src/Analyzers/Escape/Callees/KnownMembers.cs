using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>Tables that say one thing of some members: a row names a type and a member.</summary>
internal sealed class KnownMembers(string file)
{
    /// <summary>Events of which a handler runs until the process ends.</summary>
    public static readonly KnownMembers ProcessEndEvents = new("ProcessEndEvents");

    /// <summary>Methods that store what their factory returns in the object they are called on.</summary>
    public static readonly KnownMembers KeptResults = new("KeptResults");

    /// <summary>Members that end what an object runs by itself.</summary>
    public static readonly KnownMembers SelfRunningEnds = new("SelfRunningEnds");

    private readonly KeyedTable table = new(0, file);

    public bool Contain(ISymbol member)
    {
        for (var type = member.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var row in table.RowsOf(MetadataNames.Of(type.OriginalDefinition)))
            {
                if (row.Is(1, member.Name))
                    return true;
            }
        }

        return false;
    }
}
