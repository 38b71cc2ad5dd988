using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Tests.Hazards.Answered;

/// <summary>What the rules of which answers speak report.</summary>
internal static class HazardReports
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
        [.. Analysis.AllRules.Where(rule => rule.SupportedDiagnostics.Any(descriptor => ExpectedAnswer.Rules.Contains(descriptor.Id)))];

    /// <summary>Each report as its id and the text it is at, in source order.</summary>
    public static async Task<IReadOnlyList<(string Id, string Text)>> In(Compilation compilation) =>
        [.. (await Diagnostics(compilation, concurrent: true)).Select(diagnostic => (diagnostic.Id, TextOf(diagnostic)))];

    /// <exception cref="Xunit.Sdk.XunitException">A rule throws.</exception>
    public static async Task<IReadOnlyList<Diagnostic>> Diagnostics(Compilation compilation, bool concurrent)
    {
        var found = await compilation
            .WithAnalyzers(Rules, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrent, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return
        [
            .. found.Where(diagnostic => ExpectedAnswer.Rules.Contains(diagnostic.Id))
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    public static string TextOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
