using System.Text.RegularExpressions;

namespace ClosureAnalyzers.EndToEnd;

/// <summary>
/// What a newcomer does: a new console project, the package from a feed, a build that warns, one command that repairs,
/// a program that prints what it should, a build that is clean.
/// </summary>
public sealed partial class NewProjectTests(PackedPackage package)
{
    [Fact]
    public async Task A_new_project_is_warned_repaired_and_clean()
    {
        using var project = await PackageProject.Create(package);
        await project.Dotnet("new", "console", "--name", "Salads", "--output", ".", "--no-restore");
        await project.Dotnet("add", "package", "ClosureAnalyzers", "--version", package.Version);
        await project.Write("Program.cs", Reported);

        var built = await project.Dotnet("build");
        Assert.Equal(["Program.cs(5,45): warning CLO1001"], Warnings(built));
        Assert.Contains("1 Warning(s)", built, StringComparison.Ordinal);
        Assert.Equal(["salad", "salad", "salad"], Lines(await project.Dotnet("run", "--no-build")));

        await project.Dotnet("format", "analyzers", "--diagnostics", "CLO1001", "--severity", "warn");
        await project.Dotnet("format", "analyzers", "--diagnostics", "CLO1001", "--severity", "warn", "--verify-no-changes");
        Assert.Equal(Repaired, await project.Read("Program.cs"));

        Assert.Equal(["ham", "eggs", "salad"], Lines(await project.Dotnet("run")));
        var rebuilt = await project.Dotnet("build", "--no-incremental");
        Assert.Empty(Warnings(rebuilt));
        Assert.Contains("0 Warning(s)", rebuilt, StringComparison.Ordinal);
    }

    private const string Reported = """
        static string Dish(int i) => i switch { 0 => "ham", 1 => "eggs", _ => "salad" };

        List<Action> orders = [];
        for (int i = 0; i < 3; i++)
            orders.Add(() => Console.WriteLine(Dish(i))); // a closure for each dish

        foreach (var order in orders)
            order();

        """;

    private const string Repaired = """
        static string Dish(int i) => i switch { 0 => "ham", 1 => "eggs", _ => "salad" };

        List<Action> orders = [];
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            orders.Add(() => Console.WriteLine(Dish(iCopy))); // a closure for each dish
        }

        foreach (var order in orders)
            order();

        """;

    private static string[] Lines(string printed) => printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A build repeats its warnings at its end.</summary>
    private static string[] Warnings(string printed) => [.. Warning().Matches(printed).Select(match => match.Value).Distinct()];

    [GeneratedRegex(@"Program\.cs\(\d+,\d+\): warning \w+")]
    private static partial Regex Warning();
}
