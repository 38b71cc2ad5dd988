using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Benchmarks;

/// <summary>Asks for closures and says nothing.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is an analyzer for nobody but the benchmarks.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Silent = new("X0001", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Silent];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(_ => { }, OperationKind.AnonymousFunction, OperationKind.LocalFunction);
    }
}
