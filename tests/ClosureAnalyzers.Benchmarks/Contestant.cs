using System.Reflection;
using ClosureAnalyzers.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Benchmarks;

/// <summary>Analyzers that run together, and the only rules of theirs that are on.</summary>
internal sealed record Contestant(ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableDictionary<string, ReportDiagnostic> Options)
{
    /// <summary>Does nothing, but makes the driver bind every body and make its operations, as each of the others does.</summary>
    public const string Nothing = "nothing";

    public static readonly ImmutableArray<string> Names =
        [Nothing, "ours in a build", "ours in an IDE", "Meziantou", "Roslynator", "SDK code style", "SDK NetAnalyzers"];

    public static Contestant Get(string name) => name switch
    {
        Nothing => new([new EmptyAnalyzer()], ImmutableDictionary<string, ReportDiagnostic>.Empty),
        // A build prints warnings, and the compiler runs only rules that can print something; an IDE shows suggestions too.
        "ours in a build" => Of(Ours, rule => rule.IsEnabledByDefault && rule.DefaultSeverity >= DiagnosticSeverity.Warning),
        "ours in an IDE" => Of(Ours, rule => rule.IsEnabledByDefault && rule.DefaultSeverity >= DiagnosticSeverity.Info),
        // Use the lambda parameters; use the factoryArgument; use a static lambda.
        "Meziantou" => Of(Load("Meziantou"), "MA0105", "MA0106", "MA0217"),
        // Use a lambda instead of an anonymous method; an anonymous function or a method group; an expression body.
        "Roslynator" => Of(Load("Roslynator"), "RCS1048", "RCS1207", "RCS1021"),
        // Make a local function static; remove an unnecessary lambda; make an anonymous function static; use a local function.
        "SDK code style" => Of(Load("CodeStyle"), "IDE0062", "IDE0200", "IDE0320", "IDE0039"),
        // It has no rule about closures. The nearest one asks each body whether it captures "this".
        "SDK NetAnalyzers" => Of(Load("NetAnalyzers"), "CA1822"),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public int Run(Compilation program)
    {
        // A clone shares nothing that was bound, and so nothing that our rules know of it.
        var compilation = program.Clone().WithOptions(program.Options.WithSpecificDiagnosticOptions(Options));
        var found = compilation
            .WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return found.Any(diagnostic => diagnostic.Id == "AD0001") ? throw new InvalidOperationException(found.First(diagnostic => diagnostic.Id == "AD0001").ToString()) : found.Length;
    }

    private static Assembly Ours => typeof(ClosureAnalyzer).Assembly;

    private static Assembly Load(string peer) => Assembly.LoadFrom(
        typeof(Contestant).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(path => path.Key == peer).Value!);

    private static Contestant Of(Assembly assembly, params string[] ids) => Of(assembly, rule => ids.Contains(rule.Id));

    private static Contestant Of(Assembly assembly, Func<DiagnosticDescriptor, bool> isOn)
    {
        var analyzers = assembly.GetTypes()
            .Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!)
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(isOn))
            .ToImmutableArray();
        return new(analyzers, analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).GroupBy(rule => rule.Id).ToImmutableDictionary(
            rules => rules.Key, rules => rules.Any(isOn) ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress));
    }
}
