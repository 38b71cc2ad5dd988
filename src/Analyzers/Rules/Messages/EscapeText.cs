using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>Where a closure goes, as a clause in which "it" is the closure: <c>'List&lt;Action&gt;.Add' keeps it</c>.</summary>
internal static class EscapeText
{
    public static string Of(Sink sink) => sink.Origin is { } origin ? Of(origin.Kind, origin.Target) : Of(sink.Kind, sink.Target);

    private static string Of(SinkKind kind, ISymbol? target) => target is IMethodSymbol method
        ? Of(kind is SinkKind.Kept or SinkKind.Started && method.DeclaringSyntaxReferences.IsEmpty ? StartingNames.Include(method) ? SinkKind.Started : SinkKind.Kept : kind, CalleeName.Of(method))
        : Of(kind, target?.Name);

    /// <param name="kind">What happens to the closure.</param>
    /// <param name="name">The callee, member, variable or event, as messages name it; null where there is none.</param>
    public static string Of(SinkKind kind, string? name) => kind switch
    {
        SinkKind.Invoked => "it runs later",
        SinkKind.Completed => "it is awaited later",
        SinkKind.Unknown => name is null ? "it is given to another method" : $"it is given to '{name}'",
        SinkKind.Returned => "it is returned",
        SinkKind.Yielded => "it is yielded",
        SinkKind.StoredInMember => name is null ? "it is stored in a field or property" : $"it is stored in '{name}'",
        SinkKind.StoredInElement => name is null ? "it is stored" : $"it is stored in '{name}'",
        SinkKind.Kept => name is null ? "it is kept" : $"'{name}' keeps it",
        SinkKind.Started => name is null ? "it is started" : $"'{name}' starts it",
        SinkKind.Subscribed => name is null ? "it is added to an event" : $"it is added to event '{name}'",
        SinkKind.CarriedByTask => name is null ? "the task that it returns carries it" : $"the task that '{name}' returns carries it",
        SinkKind.NotAwaited => name is null ? "it is not awaited" : $"'{name}' does not await it",
        SinkKind.DynamicCall => "it is given to a dynamic call",
        SinkKind.Indexer => "it is given to an indexer",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
