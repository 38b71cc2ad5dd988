namespace ClosureAnalyzers.Hazards;

/// <summary>Which types can hold a reference to a closure.</summary>
internal static class TypeShapes
{
    public static bool CanCarryClosure(ITypeSymbol? type) => type switch
    {
        null or { TypeKind: TypeKind.Enum or TypeKind.Pointer } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => false,
        { SpecialType: SpecialType.None or SpecialType.System_Object or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } => true,
        { SpecialType: SpecialType.System_Array or SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator } => true,
        { SpecialType: >= SpecialType.System_Collections_Generic_IEnumerable_T and <= SpecialType.System_Collections_Generic_IReadOnlyCollection_T } => true,
        _ => false,
    };
}
