namespace ClosureAnalyzers.Tests.Hazards.EscapeGraph;

/// <summary>The tests of this folder that <c>KnownGaps.txt</c> may list.</summary>
internal static class JudgedShapes
{
    public static IEnumerable<string> Ids =>
        [.. DeepProgramsTests.Ids, .. ManyVariablesTests.Ids, .. HelperChainsTests.Ids, .. ShuffledProgramsTests.Ids, .. ProtectedRegionsTests.Ids];
}
