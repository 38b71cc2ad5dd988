namespace ClosureAnalyzers.Model;

/// <summary>Kinds of types that are newer than the oldest compiler the analyzers run in, by their numbers.</summary>
internal static class NewerTypeKinds
{
    public const TypeKind FunctionPointer = (TypeKind)13;
    public const TypeKind Extension = (TypeKind)14;
}
