using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Prefilter;
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

    // Operations are asked for only where the syntax of a body leaves the question open: they make the compiler bind the body once more.
    private protected virtual void Register(AnalysisContext context) => context.RegisterSemanticModelAction(Run);

    /// <summary>Whether the syntax of a body allows a report.</summary>
    private protected virtual bool MayConcern(BodySyntax body, CancellationToken cancellation) => true;

    /// <summary>Whether it is worth making a model of the whole body for this lambda or local function.</summary>
    private protected virtual bool MayConcern(IOperation operation) => true;

    internal void Run(SemanticModelAnalysisContext context)
    {
        foreach (var body in FileBodies.In(context.SemanticModel))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (MayConcern(body, context.CancellationToken))
                Run(body.Functions(context.CancellationToken), context);
        }
    }

    /// <summary>Puts the question to functions of one file, whatever their syntax says.</summary>
    internal void Run(IEnumerable<IOperation> functions, SemanticModelAnalysisContext context)
    {
        foreach (var operation in functions)
        {
            if (ModelFor(operation, context.CancellationToken) is { } model && model.FunctionAt(operation) is { } function)
                Check(function, new ClosureAnalysisContext(model, operation, context));
        }
    }

    private protected ClosureModel? ModelFor(IOperation operation, CancellationToken cancellation) =>
        MayConcern(operation) ? ClosureModels.For(operation, cancellation) : null;
}
