using ClosureAnalyzers.Tests.Hazards.EscapeGraph;

namespace ClosureAnalyzers.Tests.Hazards.Answered;

/// <summary>The files of <c>Corpus/Hazards/Answered</c> agree with each other.</summary>
public sealed class AnsweredFilesTests
{
    [Fact]
    public void Every_known_gap_belongs_to_a_program_or_a_judged_test() =>
        Assert.Empty(KnownGaps.All.Keys.Except(AnsweredProgram.All.Keys).Except(JudgedShapes.Ids));

    [Fact]
    public void Every_reason_is_in_the_list() =>
        Assert.Empty(AnsweredProgram.All.Values.Select(program => program.Answer.Reason).OfType<string>().Except(SilenceReasons.Words));

    [Fact]
    public void Every_kind_has_bugs_and_repaired_twins()
    {
        var kinds = AnsweredProgram.All.Values.Where(program => program.File.StartsWith("kinds-", StringComparison.Ordinal)).GroupBy(program => program.File).ToList();

        Assert.Equal(15, kinds.Count);
        Assert.All(kinds, kind => Assert.True(
            kind.Count() >= 5 && kind.Any(program => program.Answer.Reports.Count > 0) && kind.Any(program => program.Answer.Reports.Count == 0), kind.Key));
    }
}
