using ClosureAnalyzers.Model;
using ClosureAnalyzers.Prefilter;

namespace ClosureAnalyzers.Rules;

/// <summary>A question only about closures that have free variables.</summary>
public abstract class CaptureRule : ClosureRule
{
    private protected CaptureRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors)
    {
    }

    private protected override bool MayConcern(BodySyntax body) => body.MayCapture;

    private protected override bool MayConcern(IOperation operation) => FreeVariables.MayExistIn(operation);
}
