using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Rules.Options;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A mistyped option has no effect. Each key and each value that is not valid is reported once for a compilation; the rest of the option keeps
/// working. Costs one look at the keys of each file where nothing is wrong.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidOptionAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO9001",
        title: "Invalid ClosureAnalyzers option",
        messageFormat: "{0}",
        category: "ClosureOptions",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An option of ClosureAnalyzers has a key or a value that is not valid, so it has no effect. The rest of the option keeps working. Correct the key or the value, or remove it.",
        helpLinkUri: HelpLink.For("CLO9001"),
        customTags: "CompilationEnd");

    // Of a long value, a message shows the beginning.
    private const int LongestValue = 100;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        var seen = new SeenValues();
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
            foreach (var key in OptionKeys.Of(options))
            {
                if (OptionNames.ProblemOf(key) is { } problem)
                    Report($"'{key}' {problem}");
            }

            if (options.TryGetValue(LayoutOption.Name, out var layout) && seen.Add(LayoutOption.Name, layout) && !LayoutOption.IsLayout(layout))
                Report(In(LayoutOption.Name, layout, "is not a layout; write release, debug or build"));

            CheckEntries(ConfiguredCallees.EscapingMethods);
            CheckEntries(ConfiguredCallees.ImmediateMethods);

            void CheckEntries(string option)
            {
                if (!options.TryGetValue(option, out var value) || !seen.Add(option, value))
                    return;

                foreach (var entry in MethodEntry.Parse(value))
                {
                    if (EntryProblems.Of(entry, context.Compilation) is { } problem)
                        Report(In(option, entry.Text, problem));
                }
            }
        }

        void Report(string message)
        {
            if (reported.Add(message))
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, Location.None, message));
        }
    }

    private static string In(string option, string value, string problem) =>
        $"'{(value.Length > LongestValue ? value.Substring(0, LongestValue) + "…" : value)}' in option '{option}' {problem}";
}
