namespace ClosureAnalyzers.Escape;

/// <summary>A question about a method in source: what does it do with <paramref name="Parameter"/>, if that is a value of this kind?</summary>
/// <param name="Method">The definition of a method, constructor or local function.</param>
/// <param name="Parameter">Null for the object it is called on.</param>
internal sealed record SummaryKey(IMethodSymbol Method, IParameterSymbol? Parameter, TrackedValue Value)
{
    /// <summary>The variable that holds the value in the body: the parameter, or the type for <c>this</c>.</summary>
    public ISymbol Holder => Parameter ?? (ISymbol)Method.ContainingType;
}
