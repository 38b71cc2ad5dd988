using System.Globalization;

namespace ClosureAnalyzers.Tests.Drift;

/// <summary>docs/precision.md adds up: its totals are those of its rows, and they meet the marks that the page names.</summary>
public sealed class PrecisionPageTests
{
    private static readonly string[] Lines = Repository.Read("docs/precision.md").Split('\n');

    private static readonly List<string[]> Repositories = Table("| repository | commit |");

    private static readonly List<string[]> Reports = Table("| repository | place |");

    private static readonly List<string[]> Levels = Table("| level | reports |");

    [Fact]
    public void The_last_row_sums_the_repositories()
    {
        Assert.Equal("total", Repositories[^1][0]);
        foreach (var column in new[] { 3, 4, 5 })
            Assert.Equal(Repositories[..^1].Sum(row => Number(row[column])), Number(Repositories[^1][column]));
    }

    [Fact]
    public void Every_report_is_counted_with_its_repository() =>
        Assert.All(Repositories[..^1], row => Assert.Equal(Number(row[5]), Reports.Count(report => row[0].EndsWith("/" + report[0], StringComparison.Ordinal))));

    [Fact]
    public void Every_verdict_is_one_of_three_and_has_a_reason() =>
        Assert.All(Reports, report => Assert.True(report[3] is "bug" or "risk" or "false alarm" && report[4] != "", string.Join(" | ", report)));

    [Theory]
    [InlineData("warning", 95)]
    [InlineData("suggestion", 75)]
    public void The_share_of_bugs_and_risks_at_a_level_is_high_enough(string level, int mark)
    {
        var row = Assert.Single(Levels, row => row[0] == level);
        var verdicts = Reports.Where(report => PromisedRules.Find(report[2])!.Default == level).Select(report => report[3]).ToList();

        Assert.Equal(verdicts.Count, Number(row[1]));
        Assert.Equal(verdicts.Count(verdict => verdict == "bug"), Number(row[2]));
        Assert.Equal(verdicts.Count(verdict => verdict == "risk"), Number(row[3]));
        Assert.Equal(verdicts.Count(verdict => verdict == "false alarm"), Number(row[4]));
        Assert.True((Number(row[2]) + Number(row[3])) * 100 >= mark * Number(row[1]));
    }

    private static int Number(string cell) => int.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    // The rows below the head that starts so, and below the line under it.
    private static List<string[]> Table(string head) =>
    [
        .. Lines.SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
    ];
}
