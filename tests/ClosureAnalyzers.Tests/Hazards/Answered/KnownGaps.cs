namespace ClosureAnalyzers.Tests.Hazards.Answered;

/// <summary>
/// What <c>KnownGaps.txt</c> lists is known to be wrong. A gap that is closed fails its test until it is taken off the list, so the list can only shrink.
/// </summary>
internal static class KnownGaps
{
    /// <summary>The ids of programs and tests, each with what is wrong.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = File.ReadAllLines(Path.Combine(AnsweredProgram.Folder, "KnownGaps.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ', 2))
        .ToDictionary(columns => columns[0], columns => columns[1]);

    /// <param name="id">A program, or a test that is judged by this list.</param>
    /// <param name="fault">What is wrong with it; null if it is right.</param>
    public static void Judge(string id, string? fault)
    {
        if (!All.TryGetValue(id, out var reason))
            Assert.True(fault is null, $"{id}: {fault}");
        else
            Assert.True(fault is not null, $"{id} is right now; take it off KnownGaps.txt ({reason})");
    }
}
