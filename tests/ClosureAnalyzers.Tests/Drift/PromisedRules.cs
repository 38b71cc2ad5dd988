namespace ClosureAnalyzers.Tests.Drift;

/// <summary>What was promised for a rule; <see cref="Default"/> is in the words of the documentation.</summary>
internal sealed record PromisedRule(string Id, string Title, string Default, string Fix = "")
{
    public string Category => Id[3] switch
    {
        '0' => "ClosureModel",
        '1' => "ClosureHazard",
        '2' => "ClosureAllocation",
        '3' => "ClosureStyle",
        _ => "ClosureOptions",
    };

    public bool IsEnabled => Default != "off";

    /// <summary>A rule that is off has the severity of a suggestion, should a tool turn it on without saying how.</summary>
    public DiagnosticSeverity Severity => Default switch
    {
        "warning" => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}

/// <summary>
/// The ids, titles and severities that users rely on in their configuration. They are final, whether a rule is built yet or not:
/// a change here is a breaking change.
/// </summary>
internal static class PromisedRules
{
    private const string Copy = "copy to a local";

    public static ImmutableArray<PromisedRule> All { get; } =
    [
        new("CLO0001", "Captured variable", "off"),
        new("CLO0002", "Closure and its captured variables", "off"),
        new("CLO0003", "Captured primary constructor parameter", "off"),
        new("CLO0004", "Why a captured variable is not reported", "off"),
        new("CLO1001", "Do not capture a loop variable in a closure that outlives the iteration", "warning", Copy),
        new("CLO1002", "Do not capture a loop variable in a closure that may outlive the iteration", "suggestion", Copy),
        new("CLO1003", "Captured variable is modified while the closure can still run", "suggestion", Copy),
        new("CLO1004", "Captured variable is disposed while the closure can still run", "warning"),
        new("CLO1005", "Copy the loop variable outside the closure", "warning", "move the copy out"),
        new("CLO1006", "Do not keep a closure over an instance in static storage", "warning"),
        new("CLO1007", "Synchronize updates of a variable that parallel closures share", "warning", "`Interlocked` where exact"),
        new("CLO1008", "Do not unsubscribe with a new lambda", "warning"),
        new("CLO1009", "Use the parameter instead of capturing the same value", "suggestion", "use the parameter"),
        new("CLO1010", "Mutable member is read late through the captured 'this'", "off", Copy),
        new("CLO1012", "Do not change a captured collection in parallel closures", "warning"),
        new("CLO2001", "Display class allocation", "off"),
        new("CLO2002", "Delegate allocation", "off"),
        new("CLO2003", "Avoid allocating a closure on paths that do not use it", "suggestion", "copy into the block that creates the closure"),
        new("CLO2004", "Use the overload with a state argument to avoid a closure", "suggestion", "static lambda with state"),
        new("CLO2005", "Declare the captured constant as 'const'", "suggestion", "`const`"),
        new("CLO2006", "Closure keeps variables alive that it does not use", "off", "a display class of its own"),
        new("CLO2007", "Converting the local function moves its captured variables to the heap", "off", "lambda with copies, where exact"),
        new("CLO2008", "Do not create the same delegate in every iteration", "off", "hoist"),
        new("CLO2009", "Async or iterator local function captures variables", "off", "pass as parameters, make static"),
        new("CLO2010", "Closure captures where the parameter forbids it", "warning", "as CLO2004 or CLO2003, where exact"),
        new("CLO3001", "Make the lambda static", "off", "`static`"),
        new("CLO3002", "Remove the copy of a variable that is new in each iteration", "off", "remove the copy"),
        new("CLO9001", "Invalid ClosureAnalyzers option", "warning"),
    ];

    public static PromisedRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
