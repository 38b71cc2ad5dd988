using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Tests;

/// <summary>Compiles a text with the reference assemblies of .NET 10 and runs every rule of the package over it.</summary>
internal static class Analysis
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> AllRules = typeof(global::ClosureAnalyzers.Rules.ClosureAnalyzer).Assembly
        .GetTypes()
        .Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .ToImmutableArray();

    public static CSharpCompilation Compile(string source, OutputKind kind = OutputKind.ConsoleApplication) =>
        CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), path: "Program.cs")],
            Basic.Reference.Assemblies.Net100.References.All,
            new CSharpCompilationOptions(kind, allowUnsafe: true));

    /// <summary>What the hazard rules say of a program, which has to compile.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> HazardsIn(string source, OutputKind kind)
    {
        var compilation = Compile(source, kind);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        // CLO0004 tells, too, whether a search ended before it had seen every path.
        var explained = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("CLO0004", ReportDiagnostic.Warn)]));
        return [.. (await DiagnosticsOf(explained)).Where(diagnostic => diagnostic.Id.StartsWith("CLO10", StringComparison.Ordinal))];
    }

    /// <summary>What the rules say of <paramref name="compilation"/>, in source order; a rule that throws fails the test, and so does a message out of form.</summary>
    public static Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(Compilation compilation, params string[] ids) =>
        DiagnosticsOf(compilation, new OptionValues(ImmutableDictionary<string, string>.Empty), ids);

    /// <summary>The same with the options of an <c>.editorconfig</c>.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(Compilation compilation, OptionValues options, params string[] ids)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var rules = AllRules.Where(rule => ids.Length == 0 || rule.SupportedDiagnostics.Any(descriptor => ids.Contains(descriptor.Id)));
        var severities = compilation.Options.SpecificDiagnosticOptions.SetItems(ids.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn)));
        var enabled = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(severities));
        var found = await enabled
            .WithAnalyzers([.. rules], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "CLO0004" && diagnostic.Properties["reason"] == "budget");
        Assert.All(found, diagnostic => Assert.Empty(MessageForm.ProblemsOf(diagnostic.GetMessage())));
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id)];
    }
}
