using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>A question put to every lambda, anonymous method, local function and query clause of a body.</summary>
public abstract class ClosureAnalyzer : DiagnosticAnalyzer
{
    private protected ClosureAnalyzer(params DiagnosticDescriptor[] descriptors) => SupportedDiagnostics = ImmutableArray.Create(descriptors);

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    private protected abstract void Check(Function closure, ClosureAnalysisContext context);

    private protected virtual void Register(AnalysisContext context) =>
        context.RegisterOperationAction(Run, OperationKind.AnonymousFunction, OperationKind.LocalFunction);

    /// <summary>Whether it is worth making a model of the whole body for this lambda or local function.</summary>
    private protected virtual bool MayConcern(IOperation operation) => true;

    internal void Run(OperationAnalysisContext context)
    {
        if (ModelFor(context.Operation, context.CancellationToken) is { } model && model.FunctionAt(context.Operation) is { } closure)
            Check(closure, new ClosureAnalysisContext(model, context));
    }

    private protected ClosureModel? ModelFor(IOperation operation, CancellationToken cancellation) =>
        MayConcern(operation) ? ClosureModels.For(operation, cancellation) : null;
}
