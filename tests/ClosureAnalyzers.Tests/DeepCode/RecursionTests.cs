using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.DeepCode;

/// <summary>No method of the package calls itself, however indirectly, once for each part of the user's code.</summary>
public sealed class RecursionTests
{
    // These put the delegates that they make into a list of work, and return.
    private static readonly string[] Deferring = ["ScopeTreeBuilder.EnterRest", "ScopeTreeBuilder.ThenStatements", "ScopeTreeBuilder.EnterUsing", "EscapeGraph.At", "EscapeGraph.HeldBy"];

    // Each group of methods that call each other, with what limits the depth.
    private static readonly Dictionary<string, string> Bounded = new()
    {
        ["PatternToTests.Chain PatternToTests.Of PatternToTests.Part PatternToTests.Recursive PatternToTests.TestsOf"] = "A pattern that is nested deeper than 50 is not understood.",
        ["Negation.Replace Sequence.Replace"] = "Tests are nested no deeper than the patterns from which they are made.",
        ["Negation.Without Sequence.Without"] = "Tests are nested no deeper than the patterns from which they are made.",
        ["Negation.get_Next Sequence.get_Next"] = "Tests are nested no deeper than the patterns from which they are made.",
        ["Negation.get_Singles Sequence.get_Singles"] = "Tests are nested no deeper than the patterns from which they are made.",
        ["EnvironmentSize.OfStruct EnvironmentSize.SizeOf"] = "A struct that is nested deeper than 8 is of unknown size.",
    };

    [Fact]
    public void Every_recursion_has_a_stated_bound() =>
        Assert.Equal(
            string.Join('\n', Bounded.Keys.Order(StringComparer.Ordinal)),
            string.Join('\n', new CallGraph(Deferring, typeof(ClosureAnalyzer).Assembly, typeof(CopyToLocalCodeFixProvider).Assembly).Cycles()));
}
