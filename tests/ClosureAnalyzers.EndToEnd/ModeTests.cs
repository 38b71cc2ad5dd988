using System.Text.RegularExpressions;

namespace ClosureAnalyzers.EndToEnd;

/// <summary><c>ClosureAnalysisMode</c>, as <c>dotnet build</c> sees it: the file of the mode is found, read and outvoted.</summary>
public sealed partial class ModeTests(PackedPackage package)
{
    [Fact]
    public async Task A_mode_raises_rules_an_editorconfig_wins_and_a_mistyped_mode_is_named()
    {
        using var project = await PackageProject.Create(package);
        await project.WriteProject("net10.0", package.Version);
        await project.Write("Program.cs", "Console.WriteLine();\n");
        await project.Write("Raised/Kitchen.cs", Kitchen("Raised"));
        await project.Write("Silenced/Kitchen.cs", Kitchen("Silenced"));
        await project.Write("Silenced/.editorconfig", "[*.cs]\ndotnet_diagnostic.CLO1003.severity = none\n");

        // A suggestion is not printed by a build; a warning is.
        Assert.Equal(["Raised/Kitchen.cs: CLO1004", "Silenced/Kitchen.cs: CLO1004"], await Build());
        Assert.Equal(
            ["Raised/Kitchen.cs: CLO1003", "Raised/Kitchen.cs: CLO1004", "Silenced/Kitchen.cs: CLO1004"],
            await Build("-p:ClosureAnalysisMode=correctness"));
        Assert.Empty(await Build("-p:ClosureAnalysisMode=None"));
        Assert.Empty(await Build("-p:IsTestProject=true"));
        Assert.Equal(
            ["CLO9001: 'Corectness' in property 'ClosureAnalysisMode' is not a mode; write Default, Correctness, Performance, Explain, ExplainAsWarnings, All or None",
                "Raised/Kitchen.cs: CLO1004", "Silenced/Kitchen.cs: CLO1004"],
            await Build("-p:ClosureAnalysisMode=Corectness"));

        async Task<string[]> Build(params string[] properties)
        {
            var printed = await project.Dotnet(["build", "--no-incremental", .. properties]);
            return [.. Warning().Matches(printed).Select(match => Path.GetRelativePath(project["."], match.Groups["file"].Value).Replace('\\', '/') + ": " + match.Groups["id"])
                .Concat(Message().Matches(printed).Select(match => match.Value))
                .Distinct().Order(StringComparer.Ordinal)];
        }
    }

    private static string Kitchen(string folder) => $$"""
        namespace {{folder}};

        public sealed class Kitchen
        {
            private readonly List<Action> orders = [];

            public void Order(string dish)
            {
                orders.Add(() => Console.WriteLine(dish));
                dish = "salad";
            }

            public void Cook()
            {
                using var pan = new MemoryStream();
                orders.Add(() => pan.WriteByte(1));
            }
        }

        """;

    [GeneratedRegex(@"(?<file>\S+\.cs)\(\d+,\d+\): warning (?<id>CLO\d+)")]
    private static partial Regex Warning();

    [GeneratedRegex(@"(?<=warning )CLO9001: .*?(?= \[)")]
    private static partial Regex Message();
}
