using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests.Drift;

/// <summary>The page about the architecture names every layer, and nothing that is not there.</summary>
public sealed partial class ArchitecturePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));

    [Theory]
    [InlineData("src/Analyzers")]
    [InlineData("src/CodeFixes")]
    public void Every_layer_is_named(string assembly) =>
        Assert.All(
            Repository.Files(assembly, "*.cs").Select(file => Path.GetDirectoryName(file)!).Where(folder => folder.Length > assembly.Length && !Generated().IsMatch(folder)).Distinct(),
            folder => Assert.Contains($"`{Path.GetFileName(folder)}`", Page, StringComparison.Ordinal));

    [Fact]
    public void What_is_named_is_there()
    {
        var files = new[] { "src", "tests" }.SelectMany(folder => Repository.Files(folder, "*")).Where(file => !Generated().IsMatch(file)).ToList();
        var names = Name().Matches(Page).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(files, file => file.Split('/', '.').Contains(name)));
    }

    [GeneratedRegex(@"(^|[/\\])(obj|bin)([/\\]|$)")]
    private static partial Regex Generated();

    [GeneratedRegex("`([A-Z][A-Za-z]+)`")]
    private static partial Regex Name();
}
