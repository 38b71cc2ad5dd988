using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Escape;

/// <summary>What a type tells of the objects in it.</summary>
internal static class TypeFacts
{
    /// <summary>Whether an object of the type can hold a reference to a closure.</summary>
    public static bool CanCarryClosure(ITypeSymbol? type) => type switch
    {
        null or { TypeKind: TypeKind.Enum or TypeKind.Pointer } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => false,
        { SpecialType: SpecialType.None or SpecialType.System_Object or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } => true,
        { SpecialType: SpecialType.System_Array or SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator } => true,
        { SpecialType: >= SpecialType.System_Collections_Generic_IEnumerable_T and <= SpecialType.System_Collections_Generic_IReadOnlyCollection_T } => true,
        _ => false,
    };

    /// <summary>The type of a local or parameter; null for other symbols.</summary>
    public static ITypeSymbol? TypeOf(ISymbol variable) => (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;

    /// <summary>A delegate, or the expression tree of one.</summary>
    public static bool IsFunction(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Delegate } || MetadataNames.Is(type, "System.Linq.Expressions.Expression`1");

    public static bool IsSequence(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable
        || type.SpecialType != SpecialType.System_String && type.AllInterfaces.Any(face => face.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>A task, or what can be awaited like one.</summary>
    public static bool IsAwaitable(ITypeSymbol? type)
    {
        for (; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (!type.GetMembers("GetAwaiter").IsEmpty)
                return true;
        }

        return false;
    }

    public static bool IsDisposable(ITypeSymbol type)
    {
        // The constraints of type parameters may be type parameters.
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default) { type };
        var pending = new Stack<ITypeSymbol>(seen);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (IsDisposableItself(next))
                return true;

            foreach (var constraint in next is ITypeParameterSymbol parameter ? parameter.ConstraintTypes : ImmutableArray<ITypeSymbol>.Empty)
            {
                if (seen.Add(constraint))
                    pending.Push(constraint);
            }
        }

        return false;
    }

    // Numbers have dozens of interfaces, which cost time to load.
    private static bool IsDisposableItself(ITypeSymbol type) =>
        type.SpecialType is not (>= SpecialType.System_Boolean and <= SpecialType.System_String)
        && (IsDisposableInterface(type) || type.AllInterfaces.Any(IsDisposableInterface));

    private static bool IsDisposableInterface(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_IDisposable || MetadataNames.Is(type, "System.IAsyncDisposable");
}
