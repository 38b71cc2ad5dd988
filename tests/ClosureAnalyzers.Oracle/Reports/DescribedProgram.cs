using ClosureAnalyzers.Oracle.Emitted;
using ClosureAnalyzers.Oracle.Layouts;
using ClosureAnalyzers.Rules;
using ClosureAnalyzers.Rules.Options;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Oracle.Reports;

/// <summary>What the rules say of a program, in the layout of the program's own level.</summary>
internal static class DescribedProgram
{
    // Those that do not show the model are there because they must not throw.
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
        [.. typeof(CapturedVariableAnalyzer).Assembly.GetTypes().Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    // The rules that show the model are off by default.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> AllOn =
        Rules.SelectMany(rule => rule.SupportedDiagnostics).Select(rule => rule.Id).Distinct().ToImmutableDictionary(id => id, _ => ReportDiagnostic.Info);

    private static readonly AnalyzerOptions Options = new([], new LayoutOfTheBuild());

    /// <summary>Where the diagnostics disagree with the assembly that the program was emitted to, or with one another; also where a rule threw.</summary>
    public static IEnumerable<Difference> Differences(CSharpCompilation compilation, EmittedAssembly assembly)
    {
        var described = Describe(compilation).ToLookup(IsFailure);
        ImmutableArray<SarifResult> results = [.. described[false].Select(ResultOf)];
        var reported = new ReportedLayout(results);
        return CompareCommand.Differences(reported, assembly)
            .Select(difference => difference with { Text = "as reported, " + difference.Text })
            .Concat(ReportedFunctions.Faults(reported, assembly))
            .Concat(ReportConsistency.Faults(results))
            .Concat(described[true].Select(thrown => new Difference(thrown.GetMessage(), Subject.Environment, "a rule threw, or a search gave up")));
    }

    // CLO0004 tells whether a search ended before it had seen every path.
    private static bool IsFailure(Diagnostic diagnostic) =>
        diagnostic.Id == "AD0001" || diagnostic.Id == "CLO0004" && diagnostic.Properties["reason"] == "budget";

    private static ImmutableArray<Diagnostic> Describe(CSharpCompilation compilation) => compilation
        .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.SetItems(AllOn)))
        .WithAnalyzers(Rules, new CompilationWithAnalyzersOptions(Options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
        .GetAnalyzerDiagnosticsAsync(default).GetAwaiter().GetResult();

    private static SarifResult ResultOf(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        return new(
            diagnostic.Id,
            new(place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1),
            diagnostic.Properties.ToImmutableDictionary(property => property.Key, property => property.Value ?? ""));
    }

    private sealed class LayoutOfTheBuild : AnalyzerConfigOptionsProvider
    {
        private static readonly Values All = new();

        public override AnalyzerConfigOptions GlobalOptions => All;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => All;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => All;

        private sealed class Values : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = "build";
                return key == LayoutOption.Name;
            }
        }
    }
}
