namespace ClosureAnalyzers.Model;

/// <summary>Kinds of operations that are newer than the oldest compiler the analyzers run in, by their numbers.</summary>
internal static class NewerOperations
{
    public const OperationKind NegatedPattern = (OperationKind)0x6d;
    public const OperationKind BinaryPattern = (OperationKind)0x6e;
    public const OperationKind TypePattern = (OperationKind)0x6f;
    public const OperationKind RelationalPattern = (OperationKind)0x70;
    public const OperationKind With = (OperationKind)0x71;
    public const OperationKind InterpolatedStringHandlerCreation = (OperationKind)0x72;
    public const OperationKind InterpolatedStringHandlerArgumentPlaceholder = (OperationKind)0x77;
    public const OperationKind ImplicitIndexerReference = (OperationKind)0x7b;
    public const OperationKind InlineArrayAccess = (OperationKind)0x7e;
    public const OperationKind CollectionExpression = (OperationKind)0x7f;
    public const OperationKind Spread = (OperationKind)0x80;
}
