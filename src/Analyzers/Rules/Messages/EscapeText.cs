using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>Where a closure goes, in the words of a message.</summary>
internal static class EscapeText
{
    public static string Of(Sink sink) => sink.Origin is { } origin ? Of(sink with { Kind = origin.Kind, Target = origin.Target, Origin = null }) : sink.Kind switch
    {
        SinkKind.Invoked => "run later",
        SinkKind.Returned => "returned",
        SinkKind.Yielded => "yielded",
        SinkKind.StoredInMember when sink.Target is null => "stored in a field or property",
        SinkKind.StoredInMember or SinkKind.StoredInElement when sink.Target is { } target => $"stored in '{target.Name}'",
        SinkKind.StoredInElement => "stored",
        SinkKind.Subscribed => $"added to event '{sink.Target?.Name}'",
        SinkKind.CarriedByTask when sink.Target is { } function => $"kept by the task that '{function.Name}' returns",
        SinkKind.CarriedByTask => "kept by the task that it returns",
        SinkKind.NotAwaited => $"not awaited by '{NameOf(sink)}'",
        SinkKind.DynamicCall => "given to a dynamic call",
        SinkKind.Indexer => "given to an indexer",
        SinkKind.Unknown => $"given to '{NameOf(sink)}'",
        SinkKind.Completed => "awaited",
        _ => $"kept by '{NameOf(sink)}'",
    };

    private static string NameOf(Sink sink) => sink.Target is IMethodSymbol method ? Hazards.CalleeName.Of(method) : sink.Target?.Name ?? "";
}
