using ClosureAnalyzers.Benchmarks.Measured;

namespace ClosureAnalyzers.Benchmarks;

/// <summary>
/// The contestants take turns, so that whatever else the machine does hits all of them alike. All figures are beyond those of an analyzer that
/// does nothing at all: the least number of bytes of all rounds, and the median of the differences in processor time of each round.
/// </summary>
internal static class Turns
{
    private const int WarmUps = 2;

    /// <summary>Prints a row for each contestant: megabytes, how many times those of the empty syntax analyzer, milliseconds, reports.</summary>
    public static void Print(string name, Compilation program, int rounds)
    {
        var contestants = Contestant.All;
        var costs = contestants.Select(_ => new List<AnalyzerCost>()).ToList();
        for (var round = -WarmUps; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                var cost = contestants[i].Run(program);
                if (round >= 0)
                    costs[i].Add(cost);
            }
        }

        var none = costs[contestants.IndexOf(Contestant.None)];
        var floor = Bytes(costs[contestants.IndexOf(Contestant.EmptySyntax)], none);
        Console.WriteLine($"\n| {name} | MB | of empty syntax | ms | reports |\n| --- | --- | --- | --- | --- |");
        Console.WriteLine($"| {Contestant.None.Name}, by itself | {none.Min(cost => cost.Bytes) / 1e6:0.0} | | {Median(none.Select(cost => cost.Time)):0} | 0 |");
        foreach (var (contestant, cost) in contestants.Zip(costs).Skip(1))
        {
            var bytes = Bytes(cost, none);
            var silent = contestant.Silent();
            Console.WriteLine(silent.IsEmpty || contestant.Name.StartsWith("ours", StringComparison.Ordinal)
                ? $"| {contestant.Name} | {bytes / 1e6:0.0} | {bytes / floor:0.00} | {Median(cost.Zip(none, (one, other) => one.Time - other.Time)):0} | {cost[0].Reports.Length} |"
                : $"| {contestant.Name} | not measured: {string.Join(", ", silent)} silent on the control | | | |");
        }
    }

    private static double Bytes(List<AnalyzerCost> costs, List<AnalyzerCost> none) => costs.Min(cost => cost.Bytes) - none.Min(cost => cost.Bytes);

    private static double Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]).TotalMilliseconds / 2;
    }
}
