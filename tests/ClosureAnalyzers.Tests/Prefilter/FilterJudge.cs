using ClosureAnalyzers.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Tests.Prefilter;

/// <summary>Compares what the rules report with what they would report if no body were left out because of its syntax.</summary>
internal static class FilterJudge
{
    private static readonly ImmutableArray<ClosureAnalyzer> Rules = [.. Analysis.AllRules.OfType<ClosureAnalyzer>()];

    /// <summary>The reports that only one of the two gives, and the number of all.</summary>
    public static async Task<(IReadOnlyList<string> Differences, int Reports)> Judge(Compilation compilation)
    {
        var everyRule = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            [.. Rules.SelectMany(rule => rule.SupportedDiagnostics).Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn))]));
        var filtered = await Reports(everyRule, [.. Rules]);
        var unfiltered = await Reports(everyRule, [.. Rules.Select(rule => new UnfilteredAnalyzer(rule))]);
        return ([.. unfiltered.Except(filtered).Select(report => "lost: " + report), .. filtered.Except(unfiltered).Select(report => "added: " + report)], unfiltered.Count);
    }

    private static async Task<IReadOnlyList<string>> Reports(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> rules)
    {
        var found = await compilation
            .WithAnalyzers(rules, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(diagnostic => diagnostic.ToString())];
    }
}
