namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO1004 says.</summary>
internal static class CLO1004Text
{
    public const string Title = "Captured variable is disposed while the closure can still run";

    public const string Message = "{0} captures '{1}', which is disposed in this method, and {2}, so it can use '{1}' after the disposal. Dispose '{1}' after the {3} has run for the last time, or read what it needs before the disposal.";

    public const string Description =
        "A closure that runs after a captured object is disposed uses a disposed object, which usually throws an ObjectDisposedException. "
        + "Dispose the object after the closure has run for the last time, read what the closure needs before the disposal, "
        + "or let the closure create and dispose the object.";
}
