using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Tests.Drift;

/// <summary>The analyzers, rules and fixes that are built, found by looking into the assemblies that are shipped.</summary>
internal static partial class ExistingRules
{
    private static Assembly AnalyzerAssembly { get; } = Assembly.Load("ClosureAnalyzers");

    private static Assembly CodeFixAssembly { get; } = Assembly.Load("ClosureAnalyzers.CodeFixes");

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Make<DiagnosticAnalyzer>(AnalyzerAssembly);

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = Make<CodeFixProvider>(CodeFixAssembly);

    /// <summary>One descriptor for each id, in the order of ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. All.Select(rule => rule.Id).Distinct()];

    public static string HelpLinkBase { get; } =
        AnalyzerAssembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "HelpLinkBase").Value!;

    public static DiagnosticDescriptor Get(string id) => All.Single(rule => rule.Id == id);

    public static string Title(this DiagnosticDescriptor rule) => rule.Title.ToString(null);

    public static string Message(this DiagnosticDescriptor rule) => rule.MessageFormat.ToString(null);

    /// <summary>A page names what the code numbers: <c>'{variable}' is kept by '{keeper}'</c>.</summary>
    public static string WithoutPlaceholderNames(string message) => Placeholder().Replace(message, "{}");

    private static ImmutableArray<T> Make<T>(Assembly assembly) =>
        [.. assembly.GetTypes()
            .Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!)];

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();
}
