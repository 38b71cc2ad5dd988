using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClosureAnalyzers.EndToEnd;

/// <summary>The C# answer to <c>co_cellvars</c> and <c>co_freevars</c>: a build that lists cells and free variables, on the screen and in a SARIF file.</summary>
public sealed partial class ExplainTests
{
    /// <summary>The sample asks its own closures, when it runs, for what the compiler made of them; the build says the same without running it.</summary>
    [Fact]
    public async Task ExplainAsWarnings_lists_cells_and_free_variables_and_SARIF_carries_them()
    {
        using var folder = new TemporaryFolder();
        var printed = await Tool.Dotnet(Repository.Root, [
            "build", "samples/CellsAndFreeVariables", "--no-incremental", "--no-dependencies", "--no-restore", "-c", SampleTests.Configuration,
            "-p:ClosureAnalysisMode=ExplainAsWarnings", $"-p:ErrorLog={folder["cells.sarif"]}%2Cversion=2.1"]);

        string[] cells = ["a", "c", "x", "y"];
        // The functions that capture nothing come first.
        string[] freeVariables = ["a, c", "x", "x, y"];
        Assert.Equal(cells, Cell().Matches(printed).Select(match => match.Groups["name"].Value).Distinct());
        Assert.Equal(freeVariables, Closure().Matches(printed).Select(match => Quoted(match.Groups["captures"].Value)).Distinct().Order(StringComparer.Ordinal));

        var readme = Repository.Read("README.md").Replace('\n', ' ');
        Assert.All(Message().Matches(printed), message => Assert.Contains(message.Value, readme, StringComparison.Ordinal));

        using var sarif = JsonDocument.Parse(await File.ReadAllTextAsync(folder["cells.sarif"], TestContext.Current.CancellationToken));
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => (Rule: result.GetProperty("ruleId").GetString(), Properties: result.GetProperty("properties").TryGetProperty("customProperties", out var custom) ? custom : default))
            .ToArray();
        Assert.Equal(cells, results.Where(result => result.Rule == "CLO0001").Select(result => result.Properties.GetProperty("cell").GetString()));
        Assert.Equal(
            freeVariables.Select(names => names.Replace(", ", ",")),
            results.Where(result => result.Rule == "CLO0002").Select(result => result.Properties.GetProperty("freeVariables").GetString()).Where(names => names != "").Order(StringComparer.Ordinal)!);
        Assert.Equal(["a,c", "x", "y"], results.Where(result => result.Rule == "CLO2001").Select(result => result.Properties.GetProperty("cells").GetString()));
    }

    private static string Quoted(string text) => string.Join(", ", Name().Matches(text).Select(match => match.Value));

    [GeneratedRegex(@"Program\.cs\(\d+,\d+\): warning CLO0001: '(?<name>\w+)' is captured")]
    private static partial Regex Cell();

    [GeneratedRegex(@"Program\.cs\(\d+,\d+\): warning CLO0002: [A-Z][a-z ]+ captures (?<captures>'[^.]*)\.")]
    private static partial Regex Closure();

    // The two that the README quotes.
    [GeneratedRegex(@"warning CLO000(1: 'c'|2: Local function captures 'a').*?(?= \(http)")]
    private static partial Regex Message();

    [GeneratedRegex(@"(?<=')\w+(?=' \()")]
    private static partial Regex Name();
}
