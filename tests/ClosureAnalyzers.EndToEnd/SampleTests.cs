using System.Reflection;
using System.Text.RegularExpressions;

namespace ClosureAnalyzers.EndToEnd;

/// <summary>Each sample prints what its Python twin prints; the head of its source shows both.</summary>
public sealed partial class SampleTests
{
    /// <summary>Debug or Release, as these tests and the samples were built.</summary>
    internal static readonly string Configuration =
        typeof(SampleTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    [Theory]
    [InlineData("ThreeSalads", "salad", "salad", "salad", "ham", "eggs", "salad")]
    [InlineData("HamAndEggs", "ham", "eggs", "eggs")]
    [InlineData("FreeVariables", "('y', 'z')", "15", "1")]
    [InlineData("CellsAndFreeVariables",
        "foo lends ('a', 'c')", "g takes ('a', 'c')", "f lends ('x',)", "w takes ('x',)", "w lends ('y',)", "its lambda takes ('x', 'y')")]
    [InlineData("Nonlocal", "1 2 3", "1", "3")]
    public async Task A_sample_prints_what_Python_prints(string sample, params string[] lines) => Assert.Equal(lines, await Run(sample));

    /// <summary>Bytes for each call, which the README repeats beside those of BenchmarkDotNet.</summary>
    [Fact]
    public async Task CachedGetter_allocates_what_the_README_says()
    {
        var printed = await Run("CachedGetter");
        Assert.Equal(["before: 88 B", "the well-meant change: 24 B", "after the fix of CLO2003: 0 B", "with a state argument: 0 B"], printed);

        var table = Repository.Read("README.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split(" | ")).ToArray();
        Assert.Equal(
            printed,
            table.Where(row => row.Length == 4 && row[1].EndsWith(" ns", StringComparison.Ordinal)).Select(row => $"{row[0][2..]}: {row[3][..^2]}"));
    }

    [Fact]
    public void Every_sample_is_run() =>
        Assert.Equal(
            ["CachedGetter", "CellsAndFreeVariables", "FreeVariables", "HamAndEggs", "Nonlocal", "ThreeSalads"],
            Repository.Files("samples", "*.csproj").Select(Path.GetFileNameWithoutExtension).Except(["RazorLoops"]));

    /// <summary>The SDK's own Razor compiler makes C# of the component; the reports stand in the <c>.razor</c> file.</summary>
    [Fact]
    public async Task Building_RazorLoops_reports_in_the_razor_file()
    {
        // The analyzers are built already: the tests are built after the samples.
        var printed = await Tool.Dotnet(Repository.Root, ["build", "samples/RazorLoops", "--no-incremental", "--no-dependencies", "--no-restore", "-c", Configuration]);
        Assert.Equal(
            ["Orders.razor(15,23): warning CLO1001: Lambda captures loop variable 'k'", "Orders.razor(4,35): warning CLO1001: Lambda captures loop variable 'i'", "Orders.razor(9,26): warning CLO1001: Lambda captures loop variable 'n'"],
            RazorWarning().Matches(printed).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain("g.cs(", printed, StringComparison.Ordinal);
    }

    /// <summary>The command of the README, word for word. All is built already: a build that is up to date would print no warning.</summary>
    [Fact]
    public async Task Building_ThreeSalads_reports_the_lambda_each_time_and_not_its_repaired_twin()
    {
        var printed = await Tool.Dotnet(Repository.Root, Command.Split(' ')[1..]);
        // A build repeats its warnings at its end.
        var warning = Assert.Single(Warning().Matches(printed).Select(match => match.Value).Distinct());
        Assert.Equal($"Program.cs(32,49): {Message}", warning);
    }

    [Fact]
    public void The_README_gives_the_command_and_quotes_what_it_prints()
    {
        var readme = Repository.Read("README.md").Replace('\n', ' ');
        Assert.Contains(Command, readme, StringComparison.Ordinal);
        Assert.Contains(Message, readme, StringComparison.Ordinal);
    }

    private static async Task<string[]> Run(string sample)
    {
        var program = Path.Combine(Repository.Root, "samples", sample, "bin", Configuration, "net10.0", sample + ".dll");
        return (await Tool.Dotnet(Repository.Root, ["exec", program])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private const string Command = "dotnet build samples/ThreeSalads --no-incremental";

    private const string Message =
        "warning CLO1001: Lambda captures loop variable 'i', which all iterations share, and 'List<Action>.Add' keeps it, " +
        "so it will read a later value. Copy 'i' to a local inside the loop.";

    [GeneratedRegex(@"Orders\.razor\(\d+,\d+\): warning \w+: [\w ]+'\w+'")]
    private static partial Regex RazorWarning();

    [GeneratedRegex(@"Program\.cs\(\d+,\d+\): warning .*?(?= \(http| \[)")]
    private static partial Regex Warning();
}
