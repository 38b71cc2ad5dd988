using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>Methods in metadata of which messages say that they start a closure, not that they keep it.</summary>
internal static class StartingNames
{
    private static readonly KeyedTable Names = new(0, "StartingNames");

    public static bool Include(IMethodSymbol method) => Names.Contains(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name);
}
