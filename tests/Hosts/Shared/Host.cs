using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Hosts;

/// <summary>The compiler these tests run in, and every rule of the package, switched on.</summary>
internal static class Host
{
    /// <summary>The version that was asked for: what is loaded must be that one.</summary>
    public static string AskedFor { get; } =
        typeof(Host).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RoslynVersion").Value!;

    /// <summary><c>GetTypes</c> throws where a type of the assembly needs what this compiler has not.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
        [.. Assembly.Load("ClosureAnalyzers").GetTypes()
            .Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    // The framework the tests run on: packages of reference assemblies need a newer Roslyn than the oldest one here.
    public static readonly ImmutableArray<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file))];

    public static CSharpCompilation Compile(string source, OutputKind kind) => CSharpCompilation.Create(
        "Program",
        [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), path: "Program.cs")],
        Framework,
        new CSharpCompilationOptions(kind, allowUnsafe: true, specificDiagnosticOptions: Rules
            .SelectMany(rule => rule.SupportedDiagnostics).Select(rule => rule.Id).Distinct()
            .Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));

    /// <summary>What the rules say, in source order; a rule that throws fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Compilation compilation)
    {
        var thrown = new ConcurrentQueue<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, rule, _) => thrown.Enqueue($"{rule}: {exception}"), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(Rules, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.True(thrown.IsEmpty, string.Join("\n", thrown.Take(2)));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    public static bool Compiles(Compilation compilation) => !compilation.GetDiagnostics(TestContext.Current.CancellationToken)
        .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
