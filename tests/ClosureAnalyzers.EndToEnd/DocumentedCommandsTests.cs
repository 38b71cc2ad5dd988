using System.Xml.Linq;

namespace ClosureAnalyzers.EndToEnd;

/// <summary>
/// A command that stands in the documentation is one that is run, by a test or by those who run the tests. Whoever documents another one
/// is sent here to say which test that is.
/// </summary>
public sealed class DocumentedCommandsTests
{
    private static readonly Dictionary<string, string> RunBy = new()
    {
        ["dotnet build samples/ThreeSalads --no-incremental"] = nameof(SampleTests),
        ["dotnet test"] = "whoever reads this",
        ["dotnet add package ClosureAnalyzers"] = nameof(NewProjectTests),
        ["dotnet format analyzers --diagnostics CLO1001 --severity warn"] = nameof(NewProjectTests),
        ["dotnet format analyzers --diagnostics CLO1001 --severity warn --verify-no-changes"] = nameof(NewProjectTests),
        ["dotnet format analyzers --diagnostics CLO1001 CLO1002 CLO1003 CLO1005 --severity info"] = nameof(FormatJudge),
        ["dotnet format analyzers --diagnostics CLO2003 CLO2005 --severity info"] = "the table of docs/fixes.md",
        ["dotnet build samples/CellsAndFreeVariables --no-incremental -p:ClosureAnalysisMode=ExplainAsWarnings"] = nameof(ExplainTests),
        ["dotnet build --no-incremental -p:ClosureAnalysisMode=ExplainAsWarnings"] = nameof(ExplainTests),
        ["dotnet run --project tests/ClosureAnalyzers.Tests -- pictures"] = "whoever changes a message",
        ["dotnet run --project samples/CachedGetter"] = nameof(SampleTests),
        ["dotnet run --project samples/CachedGetter -c Release -- benchmark"] = "the table of the README",
        ["dotnet run -c Release --project tests/ClosureAnalyzers.Benchmarks -- turns 5"] = "the tables of docs/benchmarks.md",
        ["dotnet run -c Release --project tests/ClosureAnalyzers.Benchmarks -- folder src 5"] = "the tables of docs/benchmarks.md",
        ["dotnet run -c Release --project tests/ClosureAnalyzers.Benchmarks -- folder ~/Polly/src/Polly.Core 5"] = "the tables of docs/benchmarks.md",
        ["dotnet run -c Release --project tests/ClosureAnalyzers.Benchmarks -- folder ~/Autofac/src 5"] = "the tables of docs/benchmarks.md",
        ["dotnet run -c Release --project tests/ClosureAnalyzers.Benchmarks -- growth 5"] = "the tables of docs/benchmarks.md",
        ["dotnet run -c Release --project tests/ClosureAnalyzers.Robustness -- mutate 20000 1"] = "the figures of docs/benchmarks.md",
        ["dotnet run -c Release --project tests/ClosureAnalyzers.Robustness -- extremes"] = "the figures of docs/benchmarks.md",
        ["tests/compile-time-share.sh ~/Polly/src/Polly.Core/Polly.Core.csproj -- -c Release -f net8.0"] = "the figures of docs/benchmarks.md",
    };

    private static readonly IEnumerable<string> Pages = Repository.Files("docs", "*.md").Concat(["README.md", "CONTRIBUTING.md", "src/Package/README.md"]);

    [Fact]
    public void Every_command_of_the_documentation_is_run() =>
        Assert.Empty(Pages.SelectMany(page => Blocks(page, "sh")).SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Except(RunBy.Keys));

    /// <summary>The two properties that the pages set are those that the tests set.</summary>
    [Fact]
    public void Every_block_of_a_project_file_sets_a_property_that_a_test_sets()
    {
        var properties = Pages.SelectMany(page => Blocks(page, "xml")).SelectMany(block => XElement.Parse(block).Elements()).ToList();
        Assert.NotEmpty(properties);
        Assert.Empty(properties.Select(property => property.Name.LocalName).Except(["ClosureAnalysisMode", "ErrorLog"]));
    }

    private static IEnumerable<string> Blocks(string page, string language) =>
        Repository.Read(page).Split($"```{language}\n").Skip(1).Select(text => text[..text.IndexOf("```", StringComparison.Ordinal)]);
}
