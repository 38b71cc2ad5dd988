using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Closures;

/// <summary>
/// How many bytes an environment class takes on a 64-bit system: header and type, then the fields, references first. Of a struct from
/// another assembly, or a type parameter, only that it takes some is known.
/// </summary>
internal readonly record struct EnvironmentSize(int Bytes, bool IsExact)
{
    private const int Header = 16, Reference = 8;

    public static EnvironmentSize Of(ClosureEnvironment environment)
    {
        var isExact = true;
        var bytes = Reference * ((environment.HoldsThis ? 1 : 0) + (environment.Parent is null ? 0 : 1) + environment.CachedDelegates);
        foreach (var size in environment.Cells.Where(cell => !cell.IsThis).Select(cell => SizeOf(cell.Type, 0)).OrderByDescending(size => size.Bytes))
        {
            isExact &= size.IsExact;
            bytes = Aligned(bytes, Math.Min(size.Bytes, Reference)) + size.Bytes;
        }

        return new(Header + Math.Max(Reference, Aligned(bytes, Reference)), isExact);
    }

    private static EnvironmentSize SizeOf(ITypeSymbol? type, int depth)
    {
        switch (type)
        {
            case null or { IsReferenceType: true } or { TypeKind: TypeKind.Pointer or RoslynShims.FunctionPointer }:
                return new(Reference, true);
            case ITypeParameterSymbol:
                return new(1, false);
            case INamedTypeSymbol { EnumUnderlyingType: { } underlying }:
                return SizeOf(underlying, depth);
        }

        return type.SpecialType switch
        {
            SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => new(1, true),
            SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => new(2, true),
            SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => new(4, true),
            SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_DateTime
                or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => new(8, true),
            SpecialType.System_Decimal => new(16, true),
            _ => OfStruct((INamedTypeSymbol)type, depth),
        };
    }

    private static EnvironmentSize OfStruct(INamedTypeSymbol type, int depth)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            var value = SizeOf(type.TypeArguments[0], depth + 1);
            return value with { Bytes = value.Bytes + Math.Min(value.Bytes, Reference) };
        }

        // What a referenced assembly tells of private fields need not be true; broken code may nest a struct in itself.
        if (type.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty && !type.IsTupleType || depth > 8)
            return new(1, false);

        var bytes = 0;
        var isExact = true;
        var widest = 1;
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !(type.IsTupleType && field.CorrespondingTupleField is { } origin && !SymbolEqualityComparer.Default.Equals(origin, field))))
        {
            var size = SizeOf(field.Type, depth + 1);
            var alignment = Math.Min(Math.Max(size.Bytes, 1), Reference);
            widest = Math.Max(widest, alignment);
            isExact &= size.IsExact;
            bytes = Aligned(bytes, alignment) + size.Bytes;
        }

        return new(Math.Max(1, Aligned(bytes, widest)), isExact);
    }

    private static int Aligned(int bytes, int alignment)
    {
        var unit = alignment >= 8 ? 8 : alignment >= 4 ? 4 : alignment >= 2 ? 2 : 1;
        return (bytes + unit - 1) / unit * unit;
    }
}
