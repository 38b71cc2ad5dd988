using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>
/// What a closure does with a variable that no later disposal, or no later write, can harm. Asked before the search, which is costly: most
/// closures that write a variable are accumulators.
/// </summary>
internal abstract class HarmlessUse
{
    public static readonly HarmlessUse AfterDisposal = new LegalAfterDispose();

    public static readonly HarmlessUse AfterWrite = new WrittenByClosure();

    /// <summary>The word for it in the property <c>reason</c> of CLO0004.</summary>
    public abstract string Reason { get; }

    public abstract bool Covers(Function closure, Cell cell, BodyFacts body);
}
