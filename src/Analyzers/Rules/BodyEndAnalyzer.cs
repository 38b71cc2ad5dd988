using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A rule that reports at the declaration of a variable, outside the closures that capture it. An editor shows, and repairs, only what lies
/// within the code that was asked about: such a rule asks about each closure when the whole body has been seen.
/// </summary>
public abstract class BodyEndAnalyzer : CapturingClosureAnalyzer
{
    private protected BodyEndAnalyzer(params DiagnosticDescriptor[] descriptors)
        : base(descriptors)
    {
    }

    private protected sealed override void Register(AnalysisContext context) => context.RegisterOperationBlockStartAction(Start);

    private void Start(OperationBlockStartAnalysisContext context)
    {
        // Made at the first closure: most bodies have none.
        ConcurrentQueue<IOperation>? closures = null;
        context.RegisterOperationAction(
            found => LazyInitializer.EnsureInitialized(ref closures, () => new ConcurrentQueue<IOperation>())!.Enqueue(found.Operation),
            OperationKind.AnonymousFunction,
            OperationKind.LocalFunction);
        context.RegisterOperationBlockEndAction(body =>
        {
            foreach (var operation in closures ?? Enumerable.Empty<IOperation>())
            {
                if (ModelFor(operation, body.CancellationToken) is { } model && model.FunctionAt(operation) is { } closure)
                    Check(closure, new ClosureAnalysisContext(model, operation, body));
            }
        });
    }
}
