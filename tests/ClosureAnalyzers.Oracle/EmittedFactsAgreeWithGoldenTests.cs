using ClosureAnalyzers.Oracle.Emitted;

namespace ClosureAnalyzers.Oracle;

/// <summary>The judge is judged first: two readers of the same IL, written apart, see the same facts.</summary>
public sealed class EmittedFactsAgreeWithGoldenTests
{
    public static TheoryData<string> Topics => [.. LoweringPrograms.Select(program => program.Topic).Distinct()];

    private static IEnumerable<CorpusProgram> LoweringPrograms
        => CorpusProgram.All.Where(program => program.Topic.StartsWith("Lowering/", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Topics))]
    public void What_is_read_from_the_assembly_is_what_the_golden_file_says(string topic)
    {
        var golden = GoldenFiles.Lines(topic);
        var differences = from program in LoweringPrograms
                          where program.Topic == topic
                          from level in Compile.Levels
                          let expected = golden[(program.Name, level)]
                          let actual = Emitted(program, level)
                          where !expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal))
                          select $"{program} {level}\n"
                              + string.Concat(expected.Except(actual).Select(line => $"  golden {line}\n"))
                              + string.Concat(actual.Except(expected).Select(line => $"  read   {line}\n"));

        NoDifference.In(differences);
    }

    [Fact]
    public void The_golden_files_speak_of_407_programs() => Assert.Equal(407, LoweringPrograms.Count());

    private static ImmutableArray<string> Emitted(CorpusProgram program, OptimizationLevel level)
    {
        var (assembly, errors) = program.CompileAt(level).Emit();
        using (assembly)
        {
            return assembly is null ? ["COMPILE ERROR", .. errors.Select(error => error.ToString())] : GoldenText.Lines(assembly);
        }
    }
}
