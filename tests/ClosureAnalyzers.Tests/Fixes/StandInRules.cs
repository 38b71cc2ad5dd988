using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using Microsoft.CodeAnalysis.Diagnostics;

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // rules for analyzers that are shipped

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>
/// Stands in for the rules where a test is about the fix alone: reports captured variables at their first use in a closure,
/// however far the closure gets.
/// </summary>
public abstract class StandInRule : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CLO1001", "Capture", "'{0}' is captured", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor];

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterOperationAction(Check, OperationKind.AnonymousFunction, OperationKind.LocalFunction);
    }

    private protected abstract bool Reports(Capture capture);

    private void Check(OperationAnalysisContext context)
    {
        var model = ClosureModels.For(context.Operation, context.CancellationToken);
        foreach (var capture in model.FunctionAt(context.Operation)?.Captures ?? [])
        {
            if (!capture.Cell.IsThis && Reports(capture))
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, capture.FirstUse.Syntax.GetLocation(), capture.Cell.Name));
        }
    }
}

/// <summary>Reports what is written besides its declaration, in the innermost closure.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrittenCapture : StandInRule
{
    private protected override bool Reports(Capture capture) =>
        capture.UsedIn == capture.Function && capture.Cell.Writes.Any(write => !write.IsDeclaration);
}

/// <summary>Reports everything, so that the fix meets every position there is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EveryCapture : StandInRule
{
    private protected override bool Reports(Capture capture) => true;
}
