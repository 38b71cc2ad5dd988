namespace ClosureAnalyzers.Model;

/// <summary>A place that calls a local function or turns it into a delegate.</summary>
internal sealed class LocalFunctionUse
{
    internal LocalFunctionUse(IMethodSymbol symbol, IOperation operation, Closure? function, bool isConversion, Levels emittedAt)
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
    public Closure? Function { get; }

    public bool IsConversion { get; }

    internal Levels EmittedAt { get; }
}
