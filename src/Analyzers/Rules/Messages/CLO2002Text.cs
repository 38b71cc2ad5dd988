using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO2002 says.</summary>
internal static class CLO2002Text
{
    public const string Title = "Delegate allocation";

    public const string Message = "{0} allocates a new delegate of 64 bytes each time, because {1}";

    public const string Description =
        "The compiler caches the delegate of a lambda that captures nothing, but it creates a new delegate each time for most lambdas that "
        + "capture variables and for instance method groups. This rule describes the code; it does not report a problem.";

    private const string RunsOnce = "the compiler caches no delegate in static initialization";

    public static string ReasonOf(LoweredFunction closure, ClosureModel model) => closure.Form switch
    {
        LoweredForm.EnvironmentMethod => $"its target is the display class for {Words.VariablesOf(closure.Environment!)}",
        LoweredForm.InstanceMethod => "its target is 'this'",
        _ => model.Body.RunsOnce && closure.Function.Parent is null ? RunsOnce : "it is in a generic local function",
    };

    public static string ReasonOf(MethodGroupConversion group, ClosureModel model)
    {
        if (!group.IsConversion)
            return "it is written with 'new'";

        if (group.Method is not { IsStatic: true })
            return group.Method is { MethodKind: MethodKind.LocalFunction } ? "the local function is not static" : "its target is an instance";

        return group.IsExtension ? "its target is the receiver" : model.Body.RunsOnce ? RunsOnce : "only C# 11 and later versions cache it";
    }
}
