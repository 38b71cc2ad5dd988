namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>Whether a type is made with type parameters of a method.</summary>
internal static class TypeParameters
{
    public static bool Mentions(ITypeSymbol type, IMethodSymbol method)
    {
        var pending = new Stack<ITypeSymbol>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ITypeParameterSymbol { DeclaringMethod: { } declaring } when SymbolEqualityComparer.Default.Equals(declaring, method.OriginalDefinition):
                    return true;
                case IArrayTypeSymbol array:
                    pending.Push(array.ElementType);
                    break;
                case IPointerTypeSymbol pointer:
                    pending.Push(pointer.PointedAtType);
                    break;
                case INamedTypeSymbol named:
                    foreach (var argument in named.TypeArguments)
                        pending.Push(argument);
                    if (named.ContainingType is { } outer)
                        pending.Push(outer);
                    break;
            }
        }

        return false;
    }
}
