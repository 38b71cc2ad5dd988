namespace ClosureAnalyzers.Oracle;

/// <summary>What another reader of IL saw in the snippets of <c>Corpus/Lowering</c>.</summary>
internal static class GoldenFiles
{
    public static ImmutableDictionary<(string Program, OptimizationLevel Level), ImmutableArray<string>> Lines(string topic)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Corpus", topic + ".cs.golden");
        var facts = ImmutableDictionary.CreateBuilder<(string, OptimizationLevel), ImmutableArray<string>>();
        foreach (var (program, text) in CorpusProgram.Split(File.ReadAllText(path), "==== "))
        {
            foreach (var (levels, lines) in CorpusProgram.Split(text, "-- "))
            {
                foreach (var level in levels.Split(" = ").Select(Enum.Parse<OptimizationLevel>))
                {
                    facts.Add((program, level), [.. lines.Split('\n').Skip(1).Select(line => line.Trim()).Where(line => line is not ("" or "(nothing)"))]);
                }
            }
        }

        return facts.ToImmutable();
    }
}
