using ClosureAnalyzers.Oracle.Layouts;

namespace ClosureAnalyzers.Oracle;

/// <summary>The layout the model predicts is what the compiler emits: in every program of the corpus, at both levels.</summary>
public sealed class LayoutAgreesWithIlTests
{
    public static TheoryData<string> Topics => [.. CorpusProgram.All.Select(program => program.Topic).Distinct()];

    private static readonly ImmutableArray<string> IntendedErrors = ["b26_in_struct_type", "e66_lambda_assigned_to_discard"];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_program_agrees_or_is_listed_as_a_disagreement(string topic)
        => NoDifference.In(
            from program in CorpusProgram.All
            where program.Topic == topic
            from level in Compile.Levels
            from difference in Judge(program, level)
            select $"{program} {level}: {difference}");

    [Fact]
    public void Every_listed_disagreement_names_a_program()
        => NoDifference.In(
            from allowed in Disagreements.Allowed
            where CorpusProgram.All.All(program => program.ToString() != allowed.Program)
            select allowed.Program);

    private static IEnumerable<string> Judge(CorpusProgram program, OptimizationLevel level)
    {
        var differences = Differences(program, level);
        var isAllowed = Disagreements.Allowed.Any(allowed => allowed.Covers(program, level));
        return isAllowed == !differences.IsEmpty ? []
            : isAllowed ? ["listed in Disagreements.cs, but it agrees"]
            : differences;
    }

    private static ImmutableArray<string> Differences(CorpusProgram program, OptimizationLevel level)
    {
        var compilation = program.CompileAt(level);
        var (assembly, errors) = compilation.Emit();
        using (assembly)
        {
            return assembly is not null ? [.. Judgement.Of(compilation, SourceUnit.In(compilation), assembly, level).Select(difference => difference.ToString())]
                : IntendedErrors.Contains(program.Name) ? []
                : [.. errors.Select(error => error.ToString())];
        }
    }
}
