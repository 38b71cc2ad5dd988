using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO0002 says.</summary>
internal static class CLO0002Text
{
    public const string Title = "Closure and its captured variables";

    public const string Message = "{0} captures {1}. It becomes {2}, {3}.";

    public const string Description =
        "Lists the variables that a lambda, anonymous method, local function or query clause captures, in order of first use, "
        + "and how 'this' is captured. It also shows the method that the compiler generates and whether the delegate is cached. "
        + "This rule describes the code; it does not report a problem.";

    public static string Of(Capture capture)
    {
        if (capture.Cell.IsThis)
            return $"'this' ({ThisText.Of(capture)})";

        var access = capture is { IsRead: true, IsWritten: true } ? "read and written" : capture.IsWritten ? "written" : "read";
        return $"'{capture.Cell.Name}' ({access})";
    }

    public static string LoweringOf(LoweredFunction closure) => closure.Form switch
    {
        LoweredForm.EnvironmentMethod => $"a method of the display class for {Words.VariablesOf(closure.Environment!)}",
        LoweredForm.StructMethod => $"a static method that takes the closure struct for {Words.VariablesOf(closure.RefEnvironments[closure.RefEnvironments.Length - 1])} by reference",
        LoweredForm.InstanceMethod => "an instance method",
        LoweredForm.StaticMethod => "a static method",
        LoweredForm.ExpressionTree => "an expression tree",
        _ => "a method without a display class",
    };

    public static string DelegateOf(DelegateCaching caching) => caching switch
    {
        DelegateCaching.Allocated => "with a new delegate each time",
        DelegateCaching.CachedStatic => "with a delegate that is cached in a static field",
        DelegateCaching.CachedInEnvironment => "with a delegate that is cached in the display class",
        _ => "without a delegate",
    };
}
