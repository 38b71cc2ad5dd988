namespace ClosureAnalyzers.Hazards;

/// <summary>Operations that are newer than the compiler this assembly is built against, recognised by their number.</summary>
internal static class OperationShapes
{
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    public static bool IsCollectionExpression(IOperation operation) => operation.Kind == CollectionExpression;
}
