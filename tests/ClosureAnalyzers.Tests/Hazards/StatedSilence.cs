namespace ClosureAnalyzers.Tests.Hazards;

/// <summary>
/// Why the rules are silent, as a program states it and as CLO0004 tells it: <c>n awaited; s removed</c>, each variable with its reasons in alphabetical order.
/// Where CLO0004 is silent, too, there is one of the words here.
/// </summary>
internal static class StatedSilence
{
    /// <summary>A variable is captured, and the function around the closure neither writes nor disposes it later.</summary>
    public const string NothingChanges = "nothing-changes";

    /// <summary>No variable is captured but the instance.</summary>
    public const string OnlyThis = "only-this";

    /// <summary>There is a closure, and it captures nothing.</summary>
    public const string NothingCaptured = "nothing-captured";

    public const string NoClosure = "no-closure";

    public static IEnumerable<string> Words => [NothingChanges, OnlyThis, NothingCaptured, NoClosure];

    /// <summary>What the rules tell of a program.</summary>
    /// <param name="isAsked">Whether a place counts; a report that is open is no silence.</param>
    public static async Task<string> In(Compilation compilation, Func<Diagnostic, bool> isAsked)
    {
        var found = (await Analysis.DiagnosticsOf(compilation, "CLO0001", "CLO0002", "CLO0004")).ToLookup(diagnostic => diagnostic.Id);
        var reasons = found["CLO0004"].Where(isAsked)
            .Select(diagnostic => $"{diagnostic.Properties["cell"]} {diagnostic.Properties["reason"]}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return reasons.Count > 0 ? string.Join("; ", reasons)
            : found["CLO0001"].Any() ? NothingChanges
            : found["CLO0002"].Any(closure => closure.Properties["freeVariables"]!.Length > 0) ? OnlyThis
            : found["CLO0002"].Any() ? NothingCaptured
            : NoClosure;
    }
}
