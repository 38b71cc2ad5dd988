using System.Threading;
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
        Register(context);
    }

    private protected abstract void Check(Closure closure, ClosureContext context);

    private protected virtual void Register(AnalysisContext context) =>
        context.RegisterOperationAction(Run, OperationKind.AnonymousFunction, OperationKind.LocalFunction);

    internal void Run(OperationAnalysisContext context) =>
        Run(context.Operation, model => new ClosureContext(model, context), context.CancellationToken);

    private protected void Run(IOperation operation, Func<ClosureModel, ClosureContext> contextOf, CancellationToken cancellation)
    {
        var model = ClosureModel.For(operation, cancellation);
        if (model.ClosureAt(operation) is { } closure)
            Check(closure, contextOf(model));
    }
}
