using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Tests.Rules;

/// <summary>
/// Tests of a rule that describes: <c>[|i|]</c> marks each place it speaks of, and what it says there is compared word by word, or
/// property by property.
/// </summary>
public abstract class ModelRuleTest<TRule>
    where TRule : DiagnosticAnalyzer, new()
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using System.Linq.Expressions; using System.Threading.Tasks; using static H;
        #line 1

        """;

    private const string Helpers = """

        public static class H
        {
            public static void Use<T>(T x) { }
            public static bool C() => DateTime.Now.Ticks > 0;
            public static int I() => 1;
            public static void Run(Action a) => a();
            public static T Run<T>(Func<T> a) => a();
            public static List<Action> L = new();
        }
        """;

    private static string Id => new TRule().SupportedDiagnostics.Single().Id;

    /// <summary>The messages at the marked places, in source order; a program begins at line 1.</summary>
    protected static async Task Says(string program, params string[] messages) =>
        Assert.Equal(messages, (await Marked(program)).Select(diagnostic => diagnostic.GetMessage()));

    /// <summary>The properties at the marked places, in source order, as <c>name=value</c>; only those named are compared.</summary>
    protected static async Task Tells(string program, params string[] properties)
    {
        var found = await Marked(program);
        Assert.Equal(properties, properties.Zip(found, (stated, diagnostic) => string.Join(" ", Names(stated).Select(name => $"{name}={diagnostic.Properties[name]}"))));
        Assert.Equal(properties.Length, found.Count);
    }

    protected static async Task<IReadOnlyList<Diagnostic>> Marked(string program, params (string Name, string Value)[] options)
    {
        TestFileMarkupParser.GetSpans(Usings + program + Helpers, out var source, out ImmutableArray<TextSpan> expected);
        var compilation = Analysis.Compile(source, OutputKind.DynamicallyLinkedLibrary);
        if (compilation.SyntaxTrees.Single().GetRoot(TestContext.Current.CancellationToken).ChildNodes().Any(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax))
            compilation = Analysis.Compile(source);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var found = await Analysis.DiagnosticsOf(compilation, new OptionValues(options.ToDictionary(option => option.Name, option => option.Value)), Id);
        Assert.Equal(expected.Select(span => Text(source, span)), found.Select(diagnostic => Text(source, diagnostic.Location.SourceSpan)));
        return found;
    }

    private static IEnumerable<string> Names(string properties) => properties.Split(' ').Select(property => property.Split('=')[0]);

    private static string Text(string source, TextSpan span) => $"{span.Start}: {source.Substring(span.Start, span.Length)}";
}
