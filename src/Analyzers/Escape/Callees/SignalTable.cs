using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>Objects on which one thread tells another that it is done.</summary>
internal static class SignalTable
{
    private static readonly KeyedTable Table = new(0, "Signals");

    /// <summary>Whether <paramref name="method"/> lets a thread go on that waits for the object.</summary>
    public static bool IsSignal(IMethodSymbol method) => HasRole(method, "signal");

    /// <summary>Whether <paramref name="method"/>, or the task that it returns, ends when the object is signalled.</summary>
    public static bool IsWait(IMethodSymbol method) => HasRole(method, "wait");

    private static bool HasRole(IMethodSymbol method, string role)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var row in Table.RowsOf(MetadataNames.Of(type.OriginalDefinition)))
            {
                if (row.Is(1, method.Name) && row.Is(2, role))
                    return true;
            }
        }

        return false;
    }
}
