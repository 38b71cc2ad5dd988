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
}
