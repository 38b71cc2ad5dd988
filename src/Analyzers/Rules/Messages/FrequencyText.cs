using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>How often a scope is entered: "once for each call".</summary>
internal static class FrequencyText
{
    public static string Of(Scope scope, EmittedBody body) => ScopeOpening.FrequencyOf(scope, body) switch
    {
        ScopeFrequency.InEachIteration => "in each iteration",
        ScopeFrequency.InEachCall => $"in each call of the {FunctionText.NounOf(scope.Function!)}",
        ScopeFrequency.OnceForEachObject => "once for each object",
        ScopeFrequency.OnceForEachCall => "once for each call",
        _ => "once",
    };
}
