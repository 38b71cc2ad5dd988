using System.Reflection;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Robustness;

/// <summary>All rules, those that are off by default too, and all fixes on one program.</summary>
internal static class Trial
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = InstancesOf<DiagnosticAnalyzer>(typeof(ClosureAnalyzers.Rules.ClosureAnalyzer).Assembly);
    private static readonly ImmutableArray<CodeFixProvider> Fixes = InstancesOf<CodeFixProvider>(typeof(CodeFixes.CopyToLocalCodeFixProvider).Assembly);
    private static readonly ImmutableDictionary<string, ReportDiagnostic> AllOn = Rules
        .SelectMany(rule => rule.SupportedDiagnostics)
        .ToImmutableDictionary(descriptor => descriptor.Id, _ => ReportDiagnostic.Warn);

    /// <summary>What went wrong; null if nothing did.</summary>
    public static async Task<string?> Run(Mutant mutant, Tally tally, CancellationToken cancellation)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "P", "P", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, specificDiagnosticOptions: AllOn),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: mutant.HasReferences ? Basic.Reference.Assemblies.Net100.References.All : []));
        var document = project.AddDocument("Program.cs", mutant.Text);
        var compilation = (await document.Project.GetCompilationAsync(cancellation))!;

        try
        {
            var parallel = await Diagnose(compilation, concurrent: true, cancellation);
            var sequential = await Diagnose(compilation.Clone(), concurrent: false, cancellation);
            if (parallel.FirstOrDefault(diagnostic => IsFailure(diagnostic, mutant)) is { } failure)
                return failure.ToString();
            if (!Shown(parallel).SequenceEqual(Shown(sequential)))
                return $"in parallel: {string.Join("\n", Shown(parallel))}\nin sequence: {string.Join("\n", Shown(sequential))}";

            tally.Programs++;
            tally.Diagnostics += parallel.Length;
            tally.Fixes += await Apply(document, parallel, cancellation);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception.ToString();
        }
    }

    // CLO0004 tells whether a search ended before it had seen every path, and whether a body is too deep for a flow graph.
    private static bool IsFailure(Diagnostic diagnostic, Mutant mutant) =>
        diagnostic.Id == "AD0001" || !mutant.IsTooDeep && diagnostic.Id == "CLO0004" && diagnostic.Properties["reason"] == "budget";

    private static IEnumerable<string> Shown(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);

    private static Task<ImmutableArray<Diagnostic>> Diagnose(Compilation compilation, bool concurrent, CancellationToken cancellation) =>
        compilation.WithAnalyzers(Rules, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrent, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync(cancellation);

    // Each fix reads the whole document again, which adds up where there are thousands.
    private const int MostFixes = 20;

    private static async Task<int> Apply(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var applied = 0;
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Location.IsInSource).Take(MostFixes))
        {
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var actions = new List<CodeAction>();
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
                foreach (var action in actions)
                {
                    await action.GetOperationsAsync(cancellation);
                    applied++;
                }
            }
        }

        return applied;
    }

    private static ImmutableArray<T> InstancesOf<T>(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!)];
}
