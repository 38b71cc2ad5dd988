namespace ClosureAnalyzers.Oracle;

/// <summary>An assertion that prints every difference in full; xunit's own would cut them short.</summary>
internal static class NoDifference
{
    public static void In(IEnumerable<string> differences)
    {
        var all = differences.ToArray();
        if (all.Length > 0)
        {
            Assert.Fail($"{all.Length} differences\n\n{string.Join("\n", all)}");
        }
    }
}
