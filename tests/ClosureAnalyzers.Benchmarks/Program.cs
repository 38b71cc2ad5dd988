using System.Globalization;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace ClosureAnalyzers.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/ClosureAnalyzers.Benchmarks -- --filter '*'</c> runs them all and, at the end, subtracts what the
/// driver takes by itself. <c>-- turns 10</c> lets the contestants take turns instead, ten times, for machines that do other things besides.
/// </summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        if (args is ["turns", var rounds])
        {
            Turns.Print(int.Parse(rounds, CultureInfo.InvariantCulture));
            return;
        }

        foreach (var summary in BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args))
            PrintBeyondNothing(summary);
    }

    /// <summary>A row for each contestant, a column for each shape: microseconds for each body beyond those of the empty analyzer, medians.</summary>
    private static void PrintBeyondNothing(Summary summary)
    {
        var medians = summary.Reports
            .Where(report => report.ResultStatistics is not null && report.BenchmarkCase.Parameters.Count == 2)
            .ToDictionary(
                report => ((string)report.BenchmarkCase.Parameters[nameof(PerBody.Program)], (string)report.BenchmarkCase.Parameters[nameof(PerBody.Analyzers)]),
                report => report.ResultStatistics!.Median / 1000);
        var shapes = Shape.Names.Where(shape => medians.ContainsKey((shape, Contestant.Nothing))).ToList();
        if (shapes.Count == 0)
            return;

        Console.WriteLine($"\n| µs for each body beyond nothing | {string.Join(" | ", shapes)} |\n|{string.Concat(Enumerable.Repeat(" --- |", shapes.Count + 1))}");
        foreach (var contestant in Contestant.Names.Skip(1))
        {
            var columns = shapes.Select(shape => medians.TryGetValue((shape, contestant), out var median)
                ? $"{(median - medians[(shape, Contestant.Nothing)]) / Shape.Get(shape).Bodies:0.0}"
                : "");
            Console.WriteLine($"| {contestant} | {string.Join(" | ", columns)} |");
        }
    }
}
