namespace ClosureAnalyzers.Tests.Drift;

/// <summary>What the README promises is what there is.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Fact]
    public void The_table_of_rules_lists_the_rules_that_exist()
    {
        var expected = string.Join("\n",
            [
                "| id | title | default | fix |",
                "| --- | --- | --- | --- |",
                .. ExistingRules.All.Select(rule => PromisedRules.Find(rule.Id)!)
                    .Select(rule => $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Title} | {rule.Default} | {ExistingRules.FixOf(rule.Id)} |"),
            ]);
        Assert.Equal(expected, Between("<!-- rules -->", "<!-- end of rules -->"));
    }

    [Fact]
    public void Every_relative_link_leads_somewhere() =>
        Assert.All(
            Repository.Files("docs", "*.md").Append("README.md").Append("CONTRIBUTING.md"),
            file => Assert.All(Markdown.RelativeLinks(file), link => Assert.True(Repository.Has(link), $"{file}: {link} is missing")));

    [Fact]
    public void The_changelog_promises_that_no_minor_release_adds_a_rule_that_warns() =>
        Assert.Contains("No minor release adds a rule that warns by default", Repository.Read("CHANGELOG.md"), StringComparison.Ordinal);

    private static string Between(string start, string end)
    {
        var from = Readme.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return Readme[from..Readme.IndexOf(end, StringComparison.Ordinal)].Trim();
    }
}
