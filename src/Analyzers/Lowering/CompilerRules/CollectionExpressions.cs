using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>
/// How the compiler makes the collection of <c>[a, b, ..c]</c>. The first compiler that knows it has no operation for it, only the syntax.
/// </summary>
/// <remarks>Roslyn: <c>LocalRewriter_CollectionExpression.cs</c>.</remarks>
internal static class CollectionExpressions
{
    /// <summary>Whether elements are added one after the other to a collection in a temporary; an array or span is made at once.</summary>
    public static bool BuildsUp(IOperation operation) => operation.Kind switch
    {
        RoslynShims.CollectionExpression => operation.Children.Any(element => element.Kind == RoslynShims.Spread) || !IsMadeAtOnce(operation.Type),
        OperationKind.None when operation.Syntax.IsKind(RoslynShims.CollectionExpressionSyntax) =>
            operation.Syntax.ChildNodes().Any(element => element.IsKind(RoslynShims.SpreadElementSyntax))
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
