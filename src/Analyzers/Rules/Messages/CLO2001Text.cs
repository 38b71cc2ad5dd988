using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO2001 says.</summary>
internal static class CLO2001Text
{
    public const string Title = "Display class allocation";

    public const string Message = "A display class of {0} bytes for {1} is allocated here {2}. {3} requires it to be on the heap.";

    public const string Description =
        "The compiler stores captured variables in a display class. The display class is allocated when the scope of the variables is entered, "
        + "also on paths that do not create the closure. This rule describes the code; it does not report a problem.";

    public static object[] ArgumentsOf(ClosureEnvironment environment, EmittedBody body)
    {
        var size = EnvironmentSize.Of(environment);
        return
        [
            size.IsExact ? $"{size.Bytes}" : $"at least {size.Bytes}",
            Words.VariablesOf(environment),
            FrequencyText.Of(environment.Scope, body),
            Words.Capitalized(FunctionText.At(environment.KeptBy!)),
        ];
    }
}
