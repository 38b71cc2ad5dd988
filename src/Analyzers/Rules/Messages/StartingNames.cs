namespace ClosureAnalyzers.Rules.Messages;

/// <summary>Methods in metadata of which messages say that they start a closure, not that they keep it.</summary>
internal static class StartingNames
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Run", "StartNew", "ContinueWith", "QueueUserWorkItem", "UnsafeQueueUserWorkItem", "Post", "BeginInvoke", "InvokeAsync", "RunAsync",
        "ForAsync", "ForEachAsync", "CreateTimer", "Task", "Thread", "Timer",
    };

    public static bool Include(IMethodSymbol method) =>
        Names.Contains(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name);
}
