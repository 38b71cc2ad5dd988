namespace ClosureAnalyzers.Closures;

/// <summary>How a function inside a body is written (specification, section 1).</summary>
internal enum FunctionKind
{
    Lambda,
    AnonymousMethod,
    LocalFunction,
    QueryClause,
}
