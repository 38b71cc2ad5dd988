namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO1001 says.</summary>
internal static class CLO1001Text
{
    public const string Title = "Do not capture a loop variable in a closure that outlives the iteration";

    public const string Message = "{0} captures {4}, which all iterations share, and {2}, so it will read a later value. Copy '{1}' to a local inside the loop.";

    public const string Description =
        "A closure captures the variable, not its value. The variable of a 'for' loop, or one that is declared before a loop, is the same "
        + "variable in all iterations, so closures that outlive their iteration all read the value that a later iteration assigned. "
        + "Copy the variable to a local inside the loop to give each closure its own value.";
}
