namespace ClosureAnalyzers.Tests.Drift;

/// <summary>
/// The files of the modes follow from the descriptors. After a change of a rule, <c>UPDATE_MODES=1 dotnet test</c> writes them anew.
/// </summary>
public sealed class ModesTests
{
    public static TheoryData<string> Ids => ExistingRules.Ids;

    [Fact]
    public void The_files_of_the_modes_are_those_that_the_descriptors_give()
    {
        var files = Modes.Files.ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_MODES") == "1")
        {
            foreach (var (path, text) in files)
                File.WriteAllText(Path.Combine(Repository.Root, path), text);
        }

        Assert.Equal(files.Select(file => file.Path).Order(StringComparer.Ordinal), Repository.Files("src/Package/config", "*.globalconfig"));
        Assert.All(files, file => Assert.Equal(file.Text, Repository.Read(file.Path)));
    }

    [Fact]
    public void The_default_mode_has_no_file() => Assert.False(Repository.Has(Modes.PathOf("Default", isTest: false)));

    [Fact]
    public void The_targets_know_the_same_modes()
    {
        var targets = Repository.Read("src/Package/buildTransitive/ClosureAnalyzers.targets");
        Assert.All(Modes.All, mode => Assert.Contains($"<_ClosureAnalysisMode Include=\"{mode}\"", targets, StringComparison.Ordinal));
        Assert.Contains($"write {string.Join(", ", Modes.All[..^1])} or {Modes.All[^1]}\"", targets, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CLO1001", "Default", "warning", "warning")]
    [InlineData("CLO1002", "Default", "suggestion", "silent")]
    [InlineData("CLO2003", "Default", "suggestion", "silent")]
    [InlineData("CLO0001", "Default", "none", "none")]
    [InlineData("CLO1003", "Correctness", "warning", "suggestion")]
    [InlineData("CLO2003", "Correctness", "suggestion", "silent")]
    [InlineData("CLO1004", "Performance", "warning", "suggestion")]
    [InlineData("CLO1002", "Performance", "suggestion", "silent")]
    [InlineData("CLO2001", "Performance", "suggestion", "none")]
    [InlineData("CLO2005", "Performance", "suggestion", "silent")]
    [InlineData("CLO0002", "Explain", "suggestion", "suggestion")]
    [InlineData("CLO2002", "Explain", "suggestion", "none")]
    [InlineData("CLO0003", "ExplainAsWarnings", "warning", "warning")]
    [InlineData("CLO2002", "ExplainAsWarnings", "warning", "suggestion")]
    [InlineData("CLO1008", "All", "warning", "warning")]
    [InlineData("CLO1002", "All", "warning", "suggestion")]
    [InlineData("CLO2003", "All", "suggestion", "silent")]
    [InlineData("CLO0001", "All", "suggestion", "suggestion")]
    [InlineData("CLO9001", "All", "warning", "warning")]
    [InlineData("CLO1001", "None", "none", "none")]
    public void A_mode_sets_a_rule(string id, string mode, string severity, string inTests)
    {
        Assert.Equal(severity, Modes.SeverityOf(ExistingRules.Get(id), mode, isTest: false));
        Assert.Equal(inTests, Modes.SeverityOf(ExistingRules.Get(id), mode, isTest: true));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_test_project_is_never_told_more(string id)
    {
        string[] order = ["none", "silent", "suggestion", "warning"];
        Assert.All(Modes.All, mode => Assert.True(
            Array.IndexOf(order, Modes.SeverityOf(ExistingRules.Get(id), mode, isTest: true))
            <= Array.IndexOf(order, Modes.SeverityOf(ExistingRules.Get(id), mode, isTest: false))));
    }
}
