namespace ClosureAnalyzers.Closures;

/// <summary>A place that writes a variable.</summary>
internal sealed class Write
{
    internal Write(IOperation operation, Function? function, bool isDeclaration)
    {
        Operation = operation;
        Function = function;
        IsDeclaration = isDeclaration;
    }

    /// <summary>The reference that is written, or the declarator, pattern or catch clause that gives the first value.</summary>
    public IOperation Operation { get; }

    /// <summary>The function that contains the write; null for the body itself.</summary>
    public Function? Function { get; }

    /// <summary>Whether this write gives a variable its first value where it is declared.</summary>
    public bool IsDeclaration { get; }
}
