using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Tests.Data;

/// <summary>A parameter that takes a delegate, and what becomes of the delegate.</summary>
internal sealed record DelegateMember(string Assembly, string Type, string Member, string Parameter, CalleeEffect Effect)
{
    public override string ToString() => $"{Assembly} {Type} {Member} {Parameter} {(Effect is CalleeEffect.Unknown ? "unknown" : Effect)}";
}
