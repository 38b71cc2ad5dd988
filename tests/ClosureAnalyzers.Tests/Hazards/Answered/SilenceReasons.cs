namespace ClosureAnalyzers.Tests.Hazards.Answered;

/// <summary>Why the rules are silent, as CLO0004 tells it.</summary>
internal static class SilenceReasons
{
    /// <summary>The words of <c>reasons.txt</c>, which property <c>reason</c> may have, and those for programs in which CLO0004 has nothing to explain.</summary>
    public static IReadOnlyList<string> Words { get; } =
        [.. StatedSilence.Words, .. File.ReadAllLines(Path.Combine(AnsweredProgram.Folder, "reasons.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ')[0])];

    /// <summary>What is wrong with the reason that is given; null if it is the expected one, or the rules need not be silent.</summary>
    public static async Task<string?> Difference(ExpectedAnswer answer, Compilation compilation)
    {
        if (answer.Reports.Count > 0 || answer.IsOpen)
            return null;

        var silence = await StatedSilence.In(compilation, _ => true);
        var reasons = silence.Split("; ").Select(reason => reason[(reason.IndexOf(' ') + 1)..]);
        return answer.Reason is { } stated && reasons.Contains(stated) ? null : $"{answer.Text}, but the reasons are: {silence}";
    }
}
