using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO0001 says.</summary>
internal static class CLO0001Text
{
    public const string Title = "Captured variable";

    public const string Message = "'{0}' is captured by {1} and {2}. It {3} after a capture, and {4}.";

    public const string Description =
        "A local variable or parameter that a lambda, anonymous method, local function or query clause captures is stored in a display class "
        + "or closure struct. The method and all functions that capture the variable share that one storage location. "
        + "This rule describes the code; it does not report a problem.";

    public static string CaptureCount(int closures) => closures == 1 ? "1 closure" : $"{closures} closures";

    public static string PlaceOf(ClosureEnvironment? environment, EmittedBody body)
    {
        if (environment is null)
            return "is a node of the expression tree";

        var line = ScopeOpening.LineOf(ScopeOpening.LocationOf(environment.Scope));
        var place = environment.IsStruct ? "a closure struct that is created" : "a display class that is allocated";
        return $"stored in {place} at line {line}, {FrequencyText.Of(environment.Scope, body)}";
    }

    public static string Modified(bool isWrittenAfterCapture) => isWrittenAfterCapture ? "is modified" : "is not modified";

    public static string FreshnessOf(bool isFresh, bool isInLoop) =>
        isFresh ? "each iteration has a new one" : isInLoop ? "all iterations share it" : "it is not captured in a loop";
}
