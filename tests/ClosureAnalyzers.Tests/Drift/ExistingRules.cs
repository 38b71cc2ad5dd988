using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.Tests.Drift;

/// <summary>The rules and fixes that are built, found by looking into the assemblies that are shipped.</summary>
internal static partial class ExistingRules
{
    public static ImmutableArray<CodeFixProvider> Fixes { get; } =
        [.. Assembly.Load("ClosureAnalyzers.CodeFixes").GetTypes()
            .Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>One descriptor for each id, in the order of ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. Analysis.AllRules.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. All.Select(rule => rule.Id).Distinct()];

    public static string HelpLinkBase { get; } =
        typeof(global::ClosureAnalyzers.Rules.ClosureAnalyzer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "HelpLinkBase").Value!;

    /// <summary>Ids for which a fix is built. CS1628 and the like are the compiler's: their fix answers a rule that is not ours.</summary>
    public static ImmutableHashSet<string> Fixable { get; } =
        [.. Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Where(id => id.StartsWith("CLO", StringComparison.Ordinal))];

    /// <summary>What the fix of a rule does, empty where none is built.</summary>
    public static string FixOf(string id) => Fixable.Contains(id) ? PromisedRules.Find(id)!.Fix : "";

    public static DiagnosticDescriptor Get(string id) => All.Single(rule => rule.Id == id);

    public static string Title(this DiagnosticDescriptor rule) => rule.Title.ToString(null);

    public static string Message(this DiagnosticDescriptor rule) => rule.MessageFormat.ToString(null);

    /// <summary>A page names what the code numbers: <c>'{variable}' is one variable</c> for <c>'{0}' is one variable</c>.</summary>
    public static string WithoutPlaceholderNames(string message) => Placeholder().Replace(message, "{}");

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();
}
