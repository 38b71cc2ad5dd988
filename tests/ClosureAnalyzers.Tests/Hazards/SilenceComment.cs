namespace ClosureAnalyzers.Tests.Hazards;

/// <summary>The comment of a program that states why the rules are silent.</summary>
internal static class SilenceComment
{
    private const string Start = "// silent: ";

    /// <summary>What the lines of a program state; null if they state nothing.</summary>
    public static string? In(IEnumerable<string> lines) => lines.SingleOrDefault(line => line.StartsWith(Start, StringComparison.Ordinal))?[Start.Length..];
}
