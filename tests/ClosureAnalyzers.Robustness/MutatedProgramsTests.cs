namespace ClosureAnalyzers.Robustness;

/// <summary>A short run; <c>dotnet run --project tests/ClosureAnalyzers.Robustness -- mutate 20000</c> is the long one.</summary>
public sealed class MutatedProgramsTests
{
    [Fact]
    public async Task Broken_programs_cause_no_exception_and_the_same_diagnostics_in_every_run()
    {
        var tally = new Tally();
        foreach (var mutant in Mutants.Of(SeedPrograms.All, count: 100, seed: 20261123))
            Assert.Null(await Trial.Run(mutant, tally, TestContext.Current.CancellationToken));

        Assert.True(tally is { Diagnostics: > 3, Fixes: > 0 }, tally.ToString());
    }

    /// <summary>What longer runs found: here the copy is written where it is not read as a declaration.</summary>
    [Theory]
    [InlineData("class P { static void Main() { int x = 1WriteLine Func<int> f = () => x; x = 2; Console.;(f()); } }")]
    public async Task A_program_that_once_broke_a_fix_no_longer_does(string text)
    {
        var tally = new Tally();
        Assert.Null(await Trial.Run(new Mutant("found", "", "using System;" + text, HasReferences: true), tally, TestContext.Current.CancellationToken));
        Assert.Equal(1, tally.Fixes);
    }
}
