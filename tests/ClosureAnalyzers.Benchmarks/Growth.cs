namespace ClosureAnalyzers.Benchmarks;

/// <summary>Ten times the closures in one body should take ten times as much.</summary>
internal static class Growth
{
    /// <summary>Prints the least megabytes and milliseconds of all rounds, beyond those of an analyzer that does nothing.</summary>
    public static void Print(int rounds)
    {
        var ours = Contestant.All.Single(contestant => contestant.Name == "ours, IDE");
        Console.WriteLine("| closures | MB | ms |\n| --- | --- | --- |");
        foreach (var closures in new[] { 1_000, 2_000, 5_000, 10_000 })
        {
            var program = Shape.OneBody(closures).Compilation;
            var none = Enumerable.Range(0, rounds + 1).Select(_ => Contestant.None.Run(program)).Skip(1).ToList();
            var costs = Enumerable.Range(0, rounds + 1).Select(_ => ours.Run(program)).Skip(1).ToList();
            Console.WriteLine($"| {closures} | {(costs.Min(cost => cost.Bytes) - none.Min(cost => cost.Bytes)) / 1e6:0.0} | {(costs.Min(cost => cost.Time) - none.Min(cost => cost.Time)).TotalMilliseconds:0} |");
        }
    }
}
