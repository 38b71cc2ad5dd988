namespace ClosureAnalyzers.Model.Building;

/// <summary>
/// How the compiler makes the collection of <c>[a, b, ..c]</c>. The first compiler that knows it has no operation for it, only the syntax.
/// </summary>
internal static class CollectionExpressions
{
    private const int Syntax = 9076;
    private const int SpreadSyntax = 9078;

    /// <summary>Whether elements are added one after the other to a collection in a temporary; an array or span is made at once.</summary>
    public static bool BuildsUp(IOperation operation) => operation.Kind switch
    {
        NewerOperations.CollectionExpression => operation.Children.Any(element => element.Kind == NewerOperations.Spread) || !IsMadeAtOnce(operation.Type),
        OperationKind.None when operation.Syntax.RawKind == Syntax =>
            operation.Syntax.ChildNodes().Any(element => element.RawKind == SpreadSyntax)
            || !IsMadeAtOnce(operation.SemanticModel!.GetTypeInfo(operation.Syntax).ConvertedType),
        _ => false,
    };

    private static bool IsMadeAtOnce(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => true,
        { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T or SpecialType.System_Collections_Generic_IReadOnlyList_T } => true,
        { Name: "Span" or "ReadOnlySpan", ContainingNamespace.Name: "System" } => true,
        _ => type is not null && type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CollectionBuilderAttribute"),
    };
}
