using ClosureAnalyzers.Oracle.Random;
using CsCheck;

namespace ClosureAnalyzers.Oracle;

/// <summary>The same random programs in each run, so that a build fails for its own change only; <c>-- random count</c> runs new ones.</summary>
public sealed class RandomProgramsAgreeTests
{
    private const int Bodies = 2000;

    [Fact]
    public void Two_thousand_random_bodies_agree_and_few_programs_are_dropped()
    {
        var random = PCG.Parse("0N0XIzNsQ0O2");
        var seed = random.ToString();
        var run = RandomRun.Of(Bodies, random, isNewest: Disagreement.ThisCompiler == Compilers.Roslyn5);

        NoDifference.In(run.CounterExamples.Where(example => !example.IsOnlyAboutCaches).Select(example => $"seed {seed}, {example}"));
        Assert.InRange(run.Dropped, 0, run.Programs * 3 / 100);
    }
}
