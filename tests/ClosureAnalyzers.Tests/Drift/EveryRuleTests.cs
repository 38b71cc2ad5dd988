namespace ClosureAnalyzers.Tests.Drift;

/// <summary>
/// A rule is more than its class. Whoever adds one runs these tests and is told what is missing, with a page to start from.
/// </summary>
public sealed class EveryRuleTests
{
    public static TheoryData<string> Ids => ExistingRules.Ids;

    [Fact]
    public void An_id_has_one_descriptor() =>
        Assert.Equal(ExistingRules.All.Select(rule => rule.Id).Distinct(), ExistingRules.All.Select(rule => rule.Id));

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_is_what_was_promised(string id)
    {
        var rule = ExistingRules.Get(id);
        var promised = PromisedRules.Find(id);
        Assert.NotNull(promised);
        Assert.Equal(
            (promised.Title, promised.Category, promised.IsEnabled, promised.Severity),
            (rule.Title(), rule.Category, rule.IsEnabledByDefault, rule.DefaultSeverity));
    }

    [Fact]
    public void A_fix_repairs_a_rule_that_was_promised_one() =>
        Assert.All(ExistingRules.Fixable, id => Assert.NotEqual("", PromisedRules.Find(id)?.Fix));

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page(string id) =>
        Assert.Equal($"{ExistingRules.HelpLinkBase}{id}.md", ExistingRules.Get(id).HelpLinkUri);

    [Theory, MemberData(nameof(Ids))]
    public void A_message_is_in_form(string id) => Assert.Empty(MessageForm.ProblemsOf(ExistingRules.Get(id).Message()));

    /// <summary>Titles are no sentences.</summary>
    [Theory, MemberData(nameof(Ids))]
    public void A_title_is_in_form(string id)
    {
        Assert.Empty(MessageForm.ProblemsOf(ExistingRules.Get(id).Title()));
        Assert.DoesNotContain('.', ExistingRules.Get(id).Title());
    }

    /// <summary>SARIF files and IDEs show it: two to four sentences.</summary>
    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_a_description(string id)
    {
        var sentences = ExistingRules.Get(id).Description.ToString(null).Split(". ");
        Assert.InRange(sentences.Length, 2, 4);
        Assert.EndsWith(".", sentences[^1], StringComparison.Ordinal);
        Assert.All(sentences, sentence => Assert.Empty(MessageForm.ProblemsOf(sentence.TrimEnd('.'))));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_a_page_that_says_what_its_descriptor_says(string id)
    {
        var rule = ExistingRules.Get(id);
        var page = $"docs/rules/{id}.md";
        if (!Repository.Has(page))
            Assert.Fail($"{page} is missing. A start:\n\n{RulePage.Stub(rule)}");

        var text = RulePage.Read(page);
        Assert.Equal($"# {id}: {rule.Title()}", text.Heading);
        Assert.Equal(RulePage.FactsOf(id), text.Facts);
        Assert.Equal(
            ExistingRules.WithoutPlaceholderNames(rule.Message()),
            ExistingRules.WithoutPlaceholderNames(text.Message));
        Assert.Equal(RulePage.Sections, text.SectionTitles.Intersect(RulePage.Sections));
    }

    [Fact]
    public void A_page_belongs_to_a_rule() =>
        Assert.Empty(Repository.Files("docs/rules", "*.md").Select(page => Path.GetFileNameWithoutExtension(page))
            .Except(ExistingRules.All.Select(rule => rule.Id)));

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_a_test_class(string id) =>
        Assert.Contains(
            Repository.Files("tests/ClosureAnalyzers.Tests/Rules", "*.cs"),
            file => Path.GetFileName(file).StartsWith(id + ".", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_stands_in_the_release_notes_of_the_analyzers(string id)
    {
        string[] releases = ["src/Analyzers/AnalyzerReleases.Shipped.md", "src/Analyzers/AnalyzerReleases.Unshipped.md"];
        Assert.Single(
            releases.SelectMany(file => Repository.Read(file).Split('\n')),
            line => line.StartsWith(id + " ", StringComparison.Ordinal));
    }
}
