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

    /// <summary>The hazards that tests have on purpose, or that end with the test. Of the others, wrong values would let a test pass for the wrong reason.</summary>
    private static readonly ImmutableHashSet<string> SofterHazards = ["CLO1002", "CLO1003", "CLO1004", "CLO1006", "CLO1009"];

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
        return (isTest && IsSofterInTests(rule), chosen) switch
        {
            (true, "warning") => "suggestion",
            // A rule that is off by default is not computed for nothing.
            (true, "suggestion") => rule.IsEnabledByDefault ? "silent" : "none",
            _ => chosen,
        };
    }

    private static bool IsSofterInTests(DiagnosticDescriptor rule) =>
        SofterHazards.Contains(rule.Id) || rule.Category is "ClosureAllocation" or "ClosureStyle" && rule.Id != "CLO2010";

    private static string Chosen(DiagnosticDescriptor rule, string mode) => (mode, rule.Id) switch
    {
        ("Correctness" or "All", "CLO1002" or "CLO1003") => "warning",
        ("Correctness" or "All", "CLO1010") => "suggestion",
        ("Performance", "CLO3001") => "suggestion",
        ("Performance", _) when rule.Category == "ClosureAllocation" => AtLeastSuggestion(rule),
        ("Explain", _) when IsDescription(rule) => "suggestion",
        ("ExplainAsWarnings", _) when IsDescription(rule) => "warning",
        ("All", _) => AtLeastSuggestion(rule),
        ("None", _) => "none",
        _ => Default(rule),
    };

    /// <summary>The rules that describe and do not judge.</summary>
    private static bool IsDescription(DiagnosticDescriptor rule) => rule.Category == "ClosureModel" || rule.Id is "CLO2001" or "CLO2002";

    private static string AtLeastSuggestion(DiagnosticDescriptor rule) => Default(rule) == "none" ? "suggestion" : Default(rule);

    private static string Default(DiagnosticDescriptor rule) => (rule.IsEnabledByDefault, rule.DefaultSeverity) switch
    {
        (false, _) => "none",
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
