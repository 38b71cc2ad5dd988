using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>A question put to every lambda, anonymous method, local function and query clause of a body.</summary>
public abstract class ClosureRule : DiagnosticAnalyzer
{
    private protected ClosureRule(params DiagnosticDescriptor[] descriptors) => SupportedDiagnostics = ImmutableArray.Create(descriptors);

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Run, OperationKind.AnonymousFunction, OperationKind.LocalFunction);
    }

    private protected abstract void Check(Closure closure, ClosureContext context);

    internal void Run(OperationAnalysisContext context)
    {
        var model = ClosureModel.For(context.Operation, context.CancellationToken);
        if (model.ClosureAt(context.Operation) is { } closure)
            Check(closure, new ClosureContext(model, context));
    }
}
