using ClosureAnalyzers.Oracle.Layouts;

namespace ClosureAnalyzers.Oracle;

/// <summary>Both sides speak of the same functions and the same units: else nothing could be compared.</summary>
public sealed class FunctionsAreFoundTests
{
    [Fact]
    public void Every_emitted_function_is_one_closure_of_the_source_and_no_two_are_the_same()
    {
        var differences = from program in CorpusProgram.All
                          from level in Compile.Levels
                          from difference in Lost(program, level)
                          select $"{program} {level}: {difference}";

        NoDifference.In(differences);
    }

    private static IEnumerable<string> Lost(CorpusProgram program, OptimizationLevel level)
    {
        var compilation = program.CompileAt(level);
        var (assembly, _) = compilation.Emit();
        if (assembly is null)
        {
            yield break;
        }

        var sources = SourceUnit.In(compilation);
        var names = new ClosureNames(sources);
        using (assembly)
        {
            foreach (var unit in EmittedLayout.Of(assembly, names).Units)
            {
                if (sources.All(source => source.Member != unit.Member))
                {
                    yield return "no source for " + unit.Member;
                }

                foreach (var group in unit.Functions.GroupBy(function => function.Id).Where(group => group.Count() > 1 || group.Key.Name[0] == '<'))
                {
                    yield return $"{unit.Member}: {group.Count()} times {group.Key}";
                }
            }
        }
    }
}
