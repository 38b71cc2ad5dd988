namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO1002 says.</summary>
internal static class CLO1002Text
{
    public const string Title = "Do not capture a loop variable in a closure that may outlive the iteration";

    public const string Message = "{0} captures {4}, which all iterations share, and {2}, so it will read a later value if it is kept there. Copy '{1}' to a local inside the loop.";

    public const string Description =
        "A closure captures the variable, not its value, and all iterations of the loop share this variable. "
        + "It is not known whether the called method runs the closure before it returns. If the method keeps the closure, the closure reads the "
        + "value that a later iteration assigned. "
        + "Copy the variable to a local inside the loop, or mark the parameter of the called method with [InstantHandle].";
}
