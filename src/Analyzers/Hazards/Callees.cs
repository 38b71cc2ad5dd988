using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// What a method does with a closure: the tables know it, or, for a method of this compilation, its body tells.
/// </summary>
internal sealed class Callees
{
    private readonly ConfiguredCallees known;
    private readonly CalleeInference inference;

    public Callees(ConfiguredCallees known, Compilation compilation)
    {
        this.known = known;
        inference = CalleeInference.For(compilation, known);
    }

    /// <summary>What <paramref name="method"/> does with what it is given for <paramref name="parameter"/>; null for its receiver.</summary>
    public CalleeEffect EffectOf(IMethodSymbol method, IParameterSymbol? parameter) =>
        known.EffectOf(method, parameter) ?? (parameter is null ? CalleeEffect.Unknown : inference.EffectOf(method, parameter));
}
