using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // rules for analyzers that are shipped

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>
/// Stands in for the rules where a test is about the fix alone: reports every captured variable that is written after its
/// declaration, at its first use inside the innermost closure, however far the closure gets.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrittenCapture : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "CLO1001", "Written capture", "'{0}' is captured and written", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterOperationBlockAction(block =>
        {
            foreach (var root in block.OperationBlocks)
                Check(ClosureModel.For(root, block.CancellationToken), root, block.ReportDiagnostic);
        });
    }

    private static void Check(ClosureModel model, IOperation block, Action<Diagnostic> report)
    {
        foreach (var capture in model.Closures.SelectMany(closure => closure.Captures))
        {
            var isInnermost = capture.UsedIn == capture.Closure;
            var isWritten = capture.Cell.Writes.Any(write => !write.IsDeclaration);
            if (isInnermost && isWritten && block.Syntax.Span.Contains(capture.FirstUse.Syntax.Span))
                report(Diagnostic.Create(Descriptor, capture.FirstUse.Syntax.GetLocation(), capture.Cell.Name));
        }
    }
}
