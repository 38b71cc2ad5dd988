using ClosureAnalyzers.Oracle.Random;
using CsCheck;

namespace ClosureAnalyzers.Oracle;

/// <summary>The same few random programs in each run, so that a build fails for its own change only; <c>-- random COUNT [SEED]</c> runs more.</summary>
public sealed class RandomProgramsAgreeTests
{
    [Fact]
    public void Two_hundred_random_programs_agree_and_few_are_dropped()
    {
        var random = PCG.Parse("0N0XIzNsQ0O2");
        var seed = random.ToString();
        var run = RandomRun.Of(200, random, isNewest: Disagreement.ThisCompiler == Compilers.Roslyn5);

        NoDifference.In(run.CounterExamples.Where(example => !example.IsOnlyAboutCaches).Select(example => $"seed {seed}, {example}"));
        Assert.False(run.DroppedTooMany, run.ToString());
    }
}
