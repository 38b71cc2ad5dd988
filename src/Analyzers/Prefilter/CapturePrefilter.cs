namespace ClosureAnalyzers.Prefilter;

/// <summary>
/// A look at one function, without a model of the body around it: most lambdas take nothing from outside, and in most bodies no function
/// does.
/// </summary>
internal static class CapturePrefilter
{
    /// <summary>Whether <paramref name="function"/>, a lambda or local function, may have free variables. What it says no to has none.</summary>
    public static bool MayExistIn(IOperation function)
    {
        foreach (var operation in function.Descendants())
        {
            var isFree = operation switch
            {
                IInstanceReferenceOperation reference => reference.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance,
                ILocalReferenceOperation { Local: var local } => !IsOf(local, function),
                IParameterReferenceOperation { Parameter: var parameter } => !IsOf(parameter, function),
                IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called } => !IsOf(called, function),
                IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } called } => !IsOf(called, function),
                _ => false,
            };
            if (isFree)
                return true;
        }

        return false;
    }

    // Whether it is declared in the function, or in one inside it.
    private static bool IsOf(ISymbol symbol, IOperation function)
    {
        var owner = (function as IAnonymousFunctionOperation)?.Symbol ?? (function as ILocalFunctionOperation)?.Symbol;
        for (var around = symbol.ContainingSymbol; around is IMethodSymbol; around = around.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(around, owner))
                return true;
        }

        return false;
    }
}
