using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>
/// Methods outside the compilation and what they do with a delegate. One row a member, <c>ctor</c> for constructors; <c>*</c>
/// stands for all other members of the type, <c>**</c> for all other types of a namespace and of those inside it. A row with the name
/// of a parameter speaks of that parameter only, and comes before the row of the whole member.
/// </summary>
internal static class CalleeTable
{
    /// <summary>The embedded files, one a theme.</summary>
    public static readonly ImmutableArray<string> Files =
        ImmutableArray.Create("Sequences", "Collections", "Concurrency", "UserInterfaces", "Hosting", "Options", "Web", "Databases", "Libraries", "Testing");

    private const int Effect = 0;
    private const int Type = 1;
    private const int Member = 2;
    private const int Parameter = 3;

    private static readonly KeyedTable Table = new(Type, Files.ToArray());

    /// <summary>Whether a row names the type, so that it exists in some version of its library.</summary>
    public static bool Names(string type) => Table.Contains(type);

    /// <summary>What a member of a type does with what it is given; null if the tables say nothing.</summary>
    /// <param name="type">Its metadata name.</param>
    /// <param name="member">The name of the method, or <c>ctor</c>.</param>
    /// <param name="parameter">The name of the parameter; null for the receiver.</param>
    public static CalleeEffect? EffectOf(string type, string member, string? parameter)
    {
        CalleeEffect? ofMember = null;
        CalleeEffect? ofOthers = null;
        foreach (var row in Table.RowsOf(type))
        {
            if (row.Is(Member, "*"))
                ofOthers = EffectIn(row);
            else if (!row.Is(Member, member))
                continue;
            else if (row.Is(Parameter, "-"))
                ofMember = EffectIn(row);
            else if (parameter is not null && row.Is(Parameter, parameter))
                return EffectIn(row);
        }

        return ofMember ?? ofOthers ?? OfNamespace(type);
    }

    // The innermost namespace decides.
    private static CalleeEffect? OfNamespace(string type)
    {
        for (var dot = type.LastIndexOf('.'); dot > 0; dot = type.LastIndexOf('.', dot - 1))
        {
            foreach (var row in Table.RowsOf(type.Substring(0, dot)))
            {
                if (row.Is(Member, "**"))
                    return EffectIn(row);
            }
        }

        return null;
    }

    private static CalleeEffect EffectIn(TableRow row) => (CalleeEffect)Enum.Parse(typeof(CalleeEffect), row[Effect]);
}
