using System.Text;

namespace ClosureAnalyzers.Tests.Drift;

/// <summary>
/// The values of the MSBuild property <c>ClosureAnalysisMode</c>, and the global analyzer config of each: severities for the
/// rules that a mode changes, computed from the descriptors.
/// </summary>
internal static class Modes
{
    public static readonly ImmutableArray<string> All =
        ["Default", "Correctness", "Performance", "Explain", "ExplainAsWarnings", "All", "None"];

    /// <summary>Wrong values in a test make it pass for the wrong reason: these stay what they are in test projects.</summary>
    private static readonly ImmutableHashSet<string> JustAsBadInTests = ["CLO1001", "CLO1005", "CLO1007", "CLO1008"];

    /// <summary>Path and text of every file that the package brings: for each mode but the default, and for each in test projects.</summary>
    public static IEnumerable<(string Path, string Text)> Files =>
        from isTest in new[] { false, true }
        from mode in All
        where isTest || mode != "Default"
        select (PathOf(mode, isTest), TextOf(mode, isTest));

    public static string PathOf(string mode, bool isTest) => $"src/Package/config/{(isTest ? "tests/" : "")}ClosureAnalysisMode.{mode}.globalconfig";

    /// <summary>What a rule is set to: <c>warning</c>, <c>suggestion</c>, <c>silent</c> or <c>none</c>.</summary>
    public static string SeverityOf(DiagnosticDescriptor rule, string mode, bool isTest)
    {
        var chosen = Chosen(rule, mode);
        var isSoftened = isTest && rule.Category != "ClosureOptions" && !IsExplanation(rule) && !JustAsBadInTests.Contains(rule.Id);
        return (isSoftened, chosen) switch
        {
            (true, "warning") => "suggestion",
            (true, "suggestion") => "silent",
            _ => chosen,
        };
    }

    private static string Chosen(DiagnosticDescriptor rule, string mode) => mode switch
    {
        "Correctness" when rule.Category == "ClosureHazard" => Raised(rule),
        "Performance" when rule.Category == "ClosureAllocation" => Raised(rule),
        "Explain" when IsExplanation(rule) => "suggestion",
        "ExplainAsWarnings" when IsExplanation(rule) => "warning",
        "All" => Raised(rule),
        "None" => "none",
        _ => Default(rule),
    };

    /// <summary>The rules that describe and do not judge.</summary>
    private static bool IsExplanation(DiagnosticDescriptor rule) => Default(rule) == "silent";

    private static string Raised(DiagnosticDescriptor rule) => Default(rule) is "none" or "silent" ? "suggestion" : "warning";

    private static string Default(DiagnosticDescriptor rule) => (rule.IsEnabledByDefault, rule.DefaultSeverity) switch
    {
        (false, _) => "none",
        (_, DiagnosticSeverity.Hidden) => "silent",
        (_, DiagnosticSeverity.Info) => "suggestion",
        _ => "warning",
    };

    private static IEnumerable<string> Lines(string mode, bool isTest) =>
        from rule in ExistingRules.All
        let severity = SeverityOf(rule, mode, isTest)
        where severity != Default(rule)
        select $"# {rule.Title()}\ndotnet_diagnostic.{rule.Id}.severity = {severity}\n";

    private static string TextOf(string mode, bool isTest) => new StringBuilder()
        .Append($"# ClosureAnalysisMode = {mode}{(isTest ? ", in a project with IsTestProject = true" : "")}\n")
        .Append("# Written from the descriptors of the rules; ModesTests says how.\n")
        .Append("is_global = true\n")
        // Below the level of any file of the user's.
        .Append("global_level = -100\n\n")
        .AppendJoin('\n', Lines(mode, isTest))
        .ToString();
}
