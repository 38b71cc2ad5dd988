namespace ClosureAnalyzers.Robustness;

/// <summary>An IDE cancels all the time; what was cancelled must leave nothing half done behind.</summary>
public sealed class CancellationTests
{
    [Fact]
    public async Task Cancelled_at_any_point_the_next_run_says_the_same()
    {
        var random = new Random(20261123);
        foreach (var (name, text) in SeedPrograms.All.Where((_, index) => index % 60 == 0))
        {
            var mutant = new Mutant(name, "whole", text, HasReferences: true);
            using var source = new CancellationTokenSource();
            source.CancelAfter(TimeSpan.FromMicroseconds(random.Next(1, 5_000)));
            try
            {
                Assert.Null(await Trial.Run(mutant, new Tally(), source.Token));
            }
            catch (OperationCanceledException)
            {
                // As asked.
            }

            Assert.Null(await Trial.Run(mutant, new Tally(), TestContext.Current.CancellationToken));
        }
    }
}
