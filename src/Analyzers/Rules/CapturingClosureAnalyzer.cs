using System.Threading;
using ClosureAnalyzers.Prefilter;

namespace ClosureAnalyzers.Rules;

/// <summary>A question only about closures that have free variables.</summary>
public abstract class CapturingClosureAnalyzer : ClosureAnalyzer
{
    private protected CapturingClosureAnalyzer(params DiagnosticDescriptor[] descriptors)
        : base(descriptors)
    {
    }

    private protected override bool MayConcern(BodySyntax body, CancellationToken cancellation) => body.MayCapture;

    private protected override bool MayConcern(IOperation operation) => CapturePrefilter.MayExistIn(operation);
}
