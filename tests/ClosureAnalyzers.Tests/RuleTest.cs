using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Tests;

/// <summary>
/// Tests of one rule on a few statements. <c>[|i|]</c> marks what the rule reports. In a test of a hazard rule, the other hazard
/// rules must be silent on the same text.
/// </summary>
public abstract class RuleTest<TRule>
    where TRule : DiagnosticAnalyzer, new()
{
    private const string Usings = """
        using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.IO; using System.Linq;
        using System.Linq.Expressions; using System.Threading; using System.Threading.Tasks;

        """;

    // What the statements stand in. 'later' keeps closures, 'Now' runs its argument at once and 'Keep' has an unknown body.
    private const string Before = """
        public abstract class Test
        {
            private Func<int>? field;
            private readonly List<Action> kept = new();
            public event Action? Happened;
            public abstract void Keep(Action action);
            public abstract Task KeepAsync(Action action);
            private static void Use(object? value) { }
            private static bool Chance() => DateTime.Now.Ticks > 0;
            public async Task Method(int[] numbers, List<Action> later, int parameter)
            {
                await Task.Yield();
                field?.Invoke(); kept.Clear(); Happened?.Invoke();

        """;

    private const string After = """

            }
        }
        """;

    private const string Closures = "CLO0002";

    private static readonly DiagnosticDescriptor Rule = new TRule().SupportedDiagnostics.Single();

    /// <summary>The rule reports exactly the marked places of the statements.</summary>
    protected static Task Flags(string statements, string? saying = null) => Check(Before + statements + After, saying, isMarked: true);

    /// <summary>The rule, and every other hazard rule, is silent.</summary>
    protected static Task Allows(string statements) => Check(Before + statements + After, null, isMarked: false);

    /// <summary>As <see cref="Flags"/>, for whole declarations.</summary>
    protected static Task FlagsIn(string program, string? saying = null) => Check(program, saying, isMarked: true);

    /// <summary>As <see cref="FlagsIn(string, string?)"/>, with the message at each place.</summary>
    protected static async Task FlagsIn(string program, IEnumerable<string> saying) =>
        Assert.Equal(saying, (await Found(program)).Select(diagnostic => diagnostic.GetMessage()));

    /// <summary>As <see cref="Allows"/>, for whole declarations.</summary>
    protected static Task AllowsIn(string program) => Check(program, null, isMarked: false);

    private static async Task Check(string marked, string? saying, bool isMarked)
    {
        var found = await Found(marked, isMarked);
        if (saying is not null)
            Assert.Equal(saying, found[0].GetMessage());
    }

    /// <summary>What is reported at the marked places of whole declarations, and nowhere else.</summary>
    protected static async Task<IReadOnlyList<Diagnostic>> Found(string marked, bool isMarked = true)
    {
        TestFileMarkupParser.GetSpans(Usings + marked, out var source, out ImmutableArray<TextSpan> expected);
        Assert.Equal(isMarked, expected.Length > 0);

        var compilation = Analysis.Compile(source, OutputKind.DynamicallyLinkedLibrary);
        if (compilation.SyntaxTrees.Single().GetRoot(TestContext.Current.CancellationToken).ChildNodes().Any(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax))
            compilation = Analysis.Compile(source);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var options = compilation.Options.SpecificDiagnosticOptions.SetItem(Closures, ReportDiagnostic.Info);
        var all = await Analysis.DiagnosticsOf(compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(options)));
        var found = all.Where(IsTested).ToList();

        // Silence says something only where there was a closure to look at.
        Assert.True(isMarked || all.Any(diagnostic => diagnostic.Id == Closures), "There is no closure");
        Assert.Equal(
            expected.Select(span => (Rule.Id, Text(source, span))),
            found.Select(diagnostic => (diagnostic.Id, Text(source, diagnostic.Location.SourceSpan))));
        return found;
    }

    private static bool IsTested(Diagnostic found) => found.Id == Rule.Id || Rule.Category == "ClosureHazard" && found.Descriptor.Category == Rule.Category;

    private static string Text(string source, TextSpan span) =>
        $"line {source.AsSpan(0, span.Start).Count('\n') + 1}, column {span.Start - source.LastIndexOf('\n', span.Start)}: {source.Substring(span.Start, span.Length)}";
}
