using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Tests.Drift;

/// <summary>Text is no state of the analysis: what users read is written in <c>Rules/Messages</c>, and nowhere else in the analyzers.</summary>
public sealed partial class OnePlaceForEnglishTests
{
    private const string Messages = "src/Analyzers/Rules/Messages/";

    /// <summary>Files with text that no message shows, and what it is.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["src/Analyzers/Closures/ModelDump.cs"] = "the printed form of the model",
        ["src/Analyzers/Rules/CLO9001.InvalidOptionAnalyzer.cs"] = "the reasons stand beside their checks",
        ["src/Analyzers/Rules/Options/OptionNames.cs"] = "the reasons stand beside their checks",
        ["src/Analyzers/Rules/Options/EntryProblems.cs"] = "the reasons stand beside their checks",
    };

    [Fact]
    public void No_other_file_of_the_analyzers_has_sentences() =>
        Assert.Empty(Repository.Files("src/Analyzers", "*.cs")
            .Where(file => !file.StartsWith(Messages, StringComparison.Ordinal) && !Others.ContainsKey(file) && !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => SentencesIn(file).Select(text => $"{file}: {text}")));

    [Fact]
    public void Every_exception_is_needed() => Assert.All(Others.Keys, file => Assert.True(Repository.Has(file) && SentencesIn(file).Any(), file));

    // Tables of members are raw strings. No user reads what an exception says.
    private static IEnumerable<string> SentencesIn(string file) =>
        CSharpSyntaxTree.ParseText(Repository.Read(file), cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            .Where(token => token.Parent?.FirstAncestorOrSelf<SyntaxNode>(node => node is AttributeSyntax or ThrowExpressionSyntax or ThrowStatementSyntax) is null)
            .Select(token => token.ValueText)
            .Where(text => ThreeWords().IsMatch(text));

    [GeneratedRegex("[a-z]{2,} [a-z]+ [a-z]{2,}")]
    private static partial Regex ThreeWords();
}
