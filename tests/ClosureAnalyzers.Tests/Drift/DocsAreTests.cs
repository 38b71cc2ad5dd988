using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests.Drift;

/// <summary>
/// Code in the documentation does what the documentation says. Every block of C# compiles. Besides,
/// <c>csharp flagged</c> is reported exactly where a comment names a rule, <c>csharp clean</c> is not reported at all,
/// and <c>csharp fixed</c> after a flagged block is what the fix makes of it. Lines of an <c>ini</c> block are understood.
/// </summary>
public sealed partial class DocsAreTests
{
    private static readonly ImmutableArray<Fence> AllFences =
    [
        .. Repository.Files("docs", "*.md").Append("README.md").Append("src/Package/README.md").SelectMany(Markdown.Fences),
    ];

    private static readonly ImmutableArray<Fence> Fences = [.. AllFences.Where(fence => fence.Language == "csharp")];

    public static TheoryData<string> All => [.. Fences.Select(Name)];

    public static TheoryData<string> Configurations => [.. AllFences.Where(fence => fence.Language == "ini").Select(Name)];

    public static TheoryData<string> Flagged => [.. Fences.Where(fence => fence.Kind == "flagged").Select(Name)];

    public static TheoryData<string> Quiet => [.. Fences.Where(fence => fence.Kind is "clean" or "fixed").Select(Name)];

    public static TheoryData<string> Fixed => [.. Fences.Where(fence => fence.Kind == "fixed").Select(Name)];

    [Fact]
    public void A_block_is_of_a_known_kind() =>
        Assert.Empty(Fences.Where(fence => fence.Kind is not ("" or "flagged" or "clean" or "fixed")));

    [Theory, MemberData(nameof(All))]
    public async Task A_block_compiles(string name) => Assert.Empty(await Analyse(Get(name)).Errors());

    [Theory, MemberData(nameof(Flagged))]
    public async Task A_flagged_block_is_reported_where_it_says(string name)
    {
        var fence = Get(name);
        var stated = fence.Code.Split('\n')
            .SelectMany((line, index) => Rule().Matches(Comment().Match(line).Value).Select(match => $"line {index + 1}: {match.Value}"));
        var found = (await Analyse(fence).Diagnostics())
            .Select(each => $"line {each.Location.GetLineSpan().StartLinePosition.Line + 1}: {each.Id}");
        Assert.NotEmpty(stated);
        Assert.Equal(stated, found);
    }

    [Theory, MemberData(nameof(Quiet))]
    public async Task A_clean_or_fixed_block_is_not_reported(string name) => Assert.Empty(await Analyse(Get(name)).Diagnostics());

    [Theory, MemberData(nameof(Fixed))]
    public async Task A_fixed_block_is_what_the_fix_makes_of_the_flagged_block_before_it(string name)
    {
        var flagged = Fences[Fences.IndexOf(Get(name)) - 1];
        Assert.Equal("flagged", flagged.Kind);
        Assert.Equal(Get(name).File, flagged.File);
        Assert.Equal(WithoutComments(Get(name).Code), WithoutComments(await Analyse(flagged).Fixed()));
    }

    /// <summary>Every line sets a rule, or a category, that exists, or an option that means something.</summary>
    [Theory, MemberData(nameof(Configurations))]
    public async Task A_configuration_means_something(string name)
    {
        string[] words = [.. Rule().Matches(Get(name).Code).Select(match => match.Value), .. Category().Matches(Get(name).Code).Select(match => match.Value)];
        Assert.Empty(words.Except(PromisedRules.All.SelectMany(rule => new[] { rule.Id, rule.Category })));

        var diagnostics = await DocumentedCode.Of("System.Console.WriteLine();", ["CLO9001"]).With(Get(name).Code).Diagnostics();
        Assert.Empty(diagnostics);
    }

    /// <summary>A block is about the rules that it, or the page it stands on, names.</summary>
    private static DocumentedCode Analyse(Fence fence) =>
        DocumentedCode.Of(fence.Code, Rule().Matches(fence.Code + Path.GetFileName(fence.File)).Select(match => match.Value).Distinct().ToList());

    /// <summary>Comments tell the reader what a program prints, before and after.</summary>
    private static string WithoutComments(string code) => Comment().Replace(code, "");

    private static Fence Get(string name) => AllFences.Single(fence => Name(fence) == name);

    private static string Name(Fence fence) => $"{fence.File}({fence.Line})";

    [GeneratedRegex(@"CLO\d{4}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<=\.category-)\w+")]
    private static partial Regex Category();

    [GeneratedRegex(@"[ ]*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
