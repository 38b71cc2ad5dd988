namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO1003 says.</summary>
internal static class CLO1003Text
{
    public const string Title = "Captured variable is modified while the closure can still run";

    public const string Message = "'{1}' is modified after this {3} captures it, and {2}, so it can read the new value. Copy '{1}' to a local before the {3} if it should use the current value.";

    public const string Description =
        "A closure captures the variable, not its value. A closure that runs after the variable is modified reads the new value. "
        + "Copy the variable to a local before the closure if the closure should use the value that the variable has at that point.";
}
