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

    /// <summary>A rule that is off becomes a suggestion when someone turns its whole category on.</summary>
    public DiagnosticSeverity Severity => Default switch
    {
        "hidden" => DiagnosticSeverity.Hidden,
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
        new("CLO0001", "Captured variable", "hidden"),
        new("CLO0002", "Closure and its free variables", "hidden"),
        new("CLO0003", "Captured primary-constructor parameter", "hidden"),
        new("CLO1001", "Closure outlives the iteration whose variable it captures", "warning", Copy),
        new("CLO1002", "Closure may outlive the iteration whose variable it captures", "suggestion", Copy),
        new("CLO1003", "Captured variable is written while the closure can still run", "suggestion", Copy),
        new("CLO1004", "Closure can run after the captured variable is disposed", "warning"),
        new("CLO1005", "Copy inside the closure is taken too late", "warning", "move the copy out"),
        new("CLO1006", "Static storage keeps a closure over an instance", "warning"),
        new("CLO1007", "Captured variable is written by closures that run in parallel", "warning", "`Interlocked` where exact"),
        new("CLO1008", "Event handler is removed with a new closure", "warning"),
        new("CLO1009", "Closure captures the value that its own parameter already carries", "suggestion", "use the parameter"),
        new("CLO1010", "Mutable member is read late through the captured `this`", "off", Copy),
        new("CLO2001", "Display class allocation", "hidden"),
        new("CLO2002", "Delegate allocation", "hidden"),
        new("CLO2003", "Display class is allocated on paths that never create the closure", "suggestion", "copy into the block that creates the closure"),
        new("CLO2004", "An overload with a state argument needs no closure", "suggestion", "static lambda with state"),
        new("CLO2005", "Captured local is a constant", "suggestion", "`const`"),
        new("CLO2006", "Closures that share an environment keep each other's variables alive", "off"),
        new("CLO2007", "Local function becomes a delegate, so its environment moves to the heap", "off"),
        new("CLO2008", "The same delegate is created in every iteration", "off", "hoist"),
        new("CLO3001", "Closure captures nothing: make it static", "off", "`static`"),
        new("CLO3002", "Copy of a variable that is already fresh in each iteration", "off", "remove the copy"),
        new("CLO9001", "An option of this package has a value that means nothing", "warning"),
    ];

    public static PromisedRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
