using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>
/// Temporary: reads the phrase of <see cref="Hazards.Stop.Where"/> as kind and name. It goes when the escape analysis says both itself.
/// </summary>
internal static class WhereToSink
{
    // The phrase is the same for what keeps a closure and for what starts it.
    private static readonly HashSet<string> Starting = new(StringComparer.Ordinal)
    {
        "Run", "StartNew", "ContinueWith", "QueueUserWorkItem", "UnsafeQueueUserWorkItem", "Post", "BeginInvoke", "InvokeAsync", "RunAsync",
        "ForAsync", "ForEachAsync", "CreateTimer", "new Task", "new Thread", "new Timer",
    };

    public static (SinkKind Kind, string? Name) Of(string where)
    {
        var start = where.IndexOf('\'');
        var name = start < 0 ? null : where.Substring(start + 1, where.LastIndexOf('\'') - start - 1);
        var phrase = start < 0 ? where : where.Substring(0, start - 1);
        return (KindOf(phrase, name), name);
    }

    private static SinkKind KindOf(string phrase, string? name) => phrase switch
    {
        "awaited" => SinkKind.Completed,
        "given to" => SinkKind.Unknown,
        "returned" => SinkKind.Returned,
        "yielded" => SinkKind.Yielded,
        "stored in" or "stored in a field or property" => SinkKind.StoredInMember,
        "stored" => SinkKind.StoredInElement,
        "kept by" => Starting.Contains(MemberOf(name!)) ? SinkKind.Started : SinkKind.Kept,
        "added to event" => SinkKind.Subscribed,
        "kept by the task that" or "kept by the task that it returns" => SinkKind.CarriedByTask,
        "not awaited by" => SinkKind.NotAwaited,
        "given to a dynamic call" => SinkKind.DynamicCall,
        "given to an indexer" => SinkKind.Indexer,
        _ => SinkKind.Invoked,
    };

    // "Task<int>.Run" is "Run", "new Task<int>" is "new Task".
    private static string MemberOf(string callee) =>
        callee.StartsWith("new ", StringComparison.Ordinal) ? callee.Split('<')[0] : callee.Substring(callee.LastIndexOf('.') + 1);
}
