using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary><c>Console.CancelKeyPress += (_, e) => source.Cancel();</c> in <c>Main</c>: the process ends with the object.</summary>
internal sealed class ProcessEnd : Exemption
{
    public override string Reason => "process-ends";

    public override bool Covers(Hazard hazard, BodyFacts body) =>
        hazard.Invalidation.IsDisposal
        && hazard.Escape is { Kind: SinkKind.Subscribed, Target: IEventSymbol subscribed }
        && KnownMembers.ProcessEndEvents.Contain(subscribed)
        && (body.Unit.Kind == EmittedBodyKind.TopLevelStatements || body.Unit.Member is IMethodSymbol { IsStatic: true, Name: "Main" });
}
