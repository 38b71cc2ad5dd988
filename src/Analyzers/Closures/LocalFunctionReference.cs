namespace ClosureAnalyzers.Closures;

/// <summary>A place that calls a local function or turns it into a delegate.</summary>
internal sealed class LocalFunctionReference
{
    internal LocalFunctionReference(IMethodSymbol symbol, IOperation operation, Function? function, bool isConversion, OptimizationLevels emittedAt)
    {
        Symbol = symbol;
        Operation = operation;
        Function = function;
        IsConversion = isConversion;
        EmittedAt = emittedAt;
    }

    /// <summary>The local function, as it is declared.</summary>
    public IMethodSymbol Symbol { get; }

    /// <summary>The invocation, or the method reference that becomes a delegate.</summary>
    public IOperation Operation { get; }

    /// <summary>The function that contains the use; null for the body itself.</summary>
    public Function? Function { get; }

    public bool IsConversion { get; }

    internal OptimizationLevels EmittedAt { get; }
}
