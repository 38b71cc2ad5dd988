using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Tests.Hazards.Answered;

/// <summary>Why the rules are silent, as CLO0004 tells it. As long as there is no CLO0004, nothing is asked.</summary>
internal static class SilenceReasons
{
    private const string Id = "CLO0004";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rule =
        [.. Analysis.AllRules.Where(rule => rule.SupportedDiagnostics.Any(descriptor => descriptor.Id == Id))];

    /// <summary>The words of <c>reasons.txt</c>, which property <c>reason</c> may have.</summary>
    public static IReadOnlyList<string> Words { get; } =
        [.. File.ReadAllLines(Path.Combine(AnsweredProgram.Folder, "reasons.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ')[0])];

    /// <summary>What is wrong with the reason that is given; null if it is the expected one, or none is expected.</summary>
    public static async Task<string?> Difference(ExpectedAnswer answer, Compilation compilation)
    {
        if (answer.Reason is null || Rule.IsEmpty)
            return null;

        var reasons = (await Analysis.DiagnosticsOf(compilation, Id)).Where(diagnostic => diagnostic.Id == Id).Select(diagnostic => diagnostic.Properties["reason"]).ToList();
        return reasons.Contains(answer.Reason) ? null : $"{answer.Text}, but the reasons are: {string.Join(' ', reasons)}";
    }
}
