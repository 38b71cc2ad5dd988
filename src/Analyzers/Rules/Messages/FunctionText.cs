using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>How messages and titles name a nested function.</summary>
internal static class FunctionText
{
    public static string NounOf(Function closure) => closure.Kind switch
    {
        FunctionKind.AnonymousMethod => "anonymous method",
        FunctionKind.LocalFunction => "local function",
        FunctionKind.QueryClause => "query clause",
        _ => "lambda",
    };

    /// <summary>The word for all of them: "lambda", or "closure" if they are of different kinds.</summary>
    public static string NounOf(ImmutableArray<Function> closures) =>
        closures.All(closure => closure.Kind == closures[0].Kind) ? NounOf(closures[0]) : "closure";

    /// <summary>"method group 'Save'", or "copy of a delegate" for <c>new Action(other)</c>.</summary>
    public static string NounOf(MethodGroupConversion group) => group.NamesMethod ? $"method group '{group.Method!.Name}'" : "copy of a delegate";

    /// <summary>"the lambda at line 3", "the local function 'F' at line 5".</summary>
    public static string At(Function closure)
    {
        var name = closure.Kind == FunctionKind.LocalFunction ? $" '{closure.Symbol.Name}'" : "";
        return $"the {NounOf(closure)}{name} at line {ScopeOpening.LineOf(closure.KeywordLocation)}";
    }
}
