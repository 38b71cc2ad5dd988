namespace ClosureAnalyzers.Model;

/// <summary>How a function inside a body is written (specification, section 1).</summary>
internal enum ClosureKind
{
    Lambda,
    AnonymousMethod,
    LocalFunction,
    QueryClause,
}
