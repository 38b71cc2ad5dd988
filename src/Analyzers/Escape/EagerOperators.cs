namespace ClosureAnalyzers.Escape;

/// <summary>
/// Extension methods of a sequence of which nothing else is known, but whose result tells: a lazy operator returns a sequence, so one that
/// returns an element, a number or a text has asked for the elements.
/// </summary>
internal static class EagerOperators
{
    /// <summary>Whether <paramref name="method"/> runs what it is given for <paramref name="parameter"/> before it returns, and keeps nothing.</summary>
    /// <param name="isQuery">Whether it is given a query as its sequence.</param>
    public static bool Run(IMethodSymbol method, IParameterSymbol parameter, bool isQuery)
    {
        var declared = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!declared.IsExtensionMethod || !TypeFacts.IsSequence(declared.Parameters[0].Type) || method.ReturnsVoid)
            return false;

        var element = ElementOf(declared.Parameters[0].Type);
        if (parameter.Ordinal == 0 ? !isQuery : !TakesElement(declared.Parameters[parameter.Ordinal].Type, element))
            return false;

        // costs.Where(cost => cost <= money).Random(), numbers.Least(n => Math.Abs(n - i)), rows.SumOf(row => row.Width * i)
        return !TypeFacts.CanCarryClosure(method.ReturnType) || element is not null && SymbolEqualityComparer.Default.Equals(declared.ReturnType, element);
    }

    private static bool TakesElement(ITypeSymbol function, ITypeSymbol? element) =>
        element is not null && TypeFacts.IsFunction(function)
        && function is INamedTypeSymbol { DelegateInvokeMethod.Parameters: [{ Type: var first }, ..] }
        && SymbolEqualityComparer.Default.Equals(first, element);

    // The type parameter for the elements of IEnumerable<T>, T[], List<T> …
    private static ITypeSymbol? ElementOf(ITypeSymbol sequence) =>
        (sequence is IArrayTypeSymbol array ? array.ElementType : (sequence as INamedTypeSymbol)?.TypeArguments is [var single] ? single : null) as ITypeParameterSymbol;
}
