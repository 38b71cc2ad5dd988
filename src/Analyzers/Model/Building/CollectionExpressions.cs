namespace ClosureAnalyzers.Model.Building;

/// <summary>How the compiler makes the collection of <c>[a, b, ..c]</c>.</summary>
internal static class CollectionExpressions
{
    /// <summary>Whether elements are added one after the other to a collection in a temporary; an array or span is made at once.</summary>
    public static bool BuildsUp(IOperation collection) =>
        collection.Children.Any(element => element.Kind == NewerOperations.Spread) || !IsMadeAtOnce(collection.Type);

    private static bool IsMadeAtOnce(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => true,
        { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T or SpecialType.System_Collections_Generic_IReadOnlyList_T } => true,
        { Name: "Span" or "ReadOnlySpan", ContainingNamespace.Name: "System" } => true,
        _ => type is not null && type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CollectionBuilderAttribute"),
    };
}
