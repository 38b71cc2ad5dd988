namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO1005 says.</summary>
internal static class CLO1005Text
{
    public const string Title = "Copy the loop variable outside the closure";

    public const string Message = "{0} copies {4} only when it runs, and {2}, so the copy will hold a later value. Move the copy of '{1}' out of the {3}.";

    public const string Description =
        "A copy inside a closure is made each time the closure runs, not when the closure is created. By then, a later iteration has changed the "
        + "loop variable. Make the copy inside the loop, before the closure.";
}
