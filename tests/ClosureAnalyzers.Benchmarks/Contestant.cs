using System.Reflection;
using ClosureAnalyzers.Benchmarks.Measured;
using ClosureAnalyzers.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Benchmarks;

/// <summary>Analyzers that run together, and the only rules of theirs that are on.</summary>
internal sealed record Contestant(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableArray<string> Rules)
{
    /// <summary>What the others are compared with: the driver alone, and the floor of all that look at syntax.</summary>
    public static readonly Contestant
        None = new("none", [EmptyAnalyzer.OfFiles], []),
        EmptySyntax = new("empty syntax analyzer", [EmptyAnalyzer.OfSyntax], []);

    private static readonly AnalyzerOptions Options = new([], new PeerOptions());

    // The rules of other analyzers that look for closures.
    public static ImmutableArray<Contestant> All { get; } =
    [
        None,
        EmptySyntax,
        new("empty operation analyzer", [EmptyAnalyzer.OfOperations], []),
        // A build prints warnings, and the compiler runs only rules that can print something; an IDE shows suggestions too.
        Ours("ours, default", DiagnosticSeverity.Warning),
        Ours("ours, IDE", DiagnosticSeverity.Info),
        // Use the lambda parameters; use the factoryArgument; use a static lambda.
        Peer("Meziantou", "MA0105", "MA0106", "MA0217"),
        // Use a lambda instead of an anonymous method; an anonymous function or a method group; an expression body.
        Peer("Roslynator", "RCS1048", "RCS1207", "RCS1021"),
        // Make a local function static; remove an unnecessary lambda; make an anonymous function static; use a local function.
        Peer("CodeStyle", "IDE0062", "IDE0200", "IDE0320", "IDE0039"),
        // It has no rule about closures. The nearest one asks each body whether it uses "this".
        Peer("NetAnalyzers", "CA1822"),
        // Anonymous functions that are removed from events; use the lambda parameter.
        Peer("Sonar", "S3244", "S6612"),
    ];

    public AnalyzerCost Run(Compilation program) => AnalyzerCost.Of(Analyzers, WithRules(program), Options);

    /// <summary>The rules that do not report what they should report in a program made for them. What they cost says nothing.</summary>
    public ImmutableArray<string> Silent()
    {
        var reported = Run(PositiveControl.Program).Reports.Select(report => report.Id).ToHashSet();
        return [.. Rules.Where(rule => !reported.Contains(rule))];
    }

    private CSharpCompilation WithRules(Compilation program)
    {
        var rules = Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct();
        return (CSharpCompilation)program.WithOptions(program.Options.WithSpecificDiagnosticOptions(rules.Select(rule =>
            KeyValuePair.Create(rule, Rules.IsEmpty || Rules.Contains(rule) ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress))));
    }

    private static Contestant Ours(string name, DiagnosticSeverity least)
    {
        var analyzers = AnalyzersOf(typeof(ClosureAnalyzer).Assembly);
        var rules = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(rule => rule.IsEnabledByDefault && rule.DefaultSeverity >= least);
        return Of(name, analyzers, [.. rules.Select(rule => rule.Id).Distinct()]);
    }

    private static Contestant Peer(string name, params ImmutableArray<string> rules)
    {
        var path = typeof(Contestant).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(path => path.Key == name).Value!;
        return Of(name, AnalyzersOf(Assembly.LoadFrom(path)), rules);
    }

    private static Contestant Of(string name, IEnumerable<DiagnosticAnalyzer> analyzers, ImmutableArray<string> rules) =>
        new(name, [.. analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rules.Contains(rule.Id)))], rules);

    private static List<DiagnosticAnalyzer> AnalyzersOf(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];
}
