namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO1008 says.</summary>
internal static class CLO1008Text
{
    public const string Title = "Do not unsubscribe with a new lambda";

    public const string Message = "'-=' with a new {0} removes nothing from '{1}', because it is not the delegate that was added. Store the handler in a variable or field, and use that for both '+=' and '-='.";

    public const string Description =
        "Each evaluation of a lambda or anonymous method that is written at '-=' gives another delegate than the one that was added, even if both "
        + "have the same text. The handler that was added stays subscribed. "
        + "Store the handler in a variable or field, and use that for both '+=' and '-='.";
}
