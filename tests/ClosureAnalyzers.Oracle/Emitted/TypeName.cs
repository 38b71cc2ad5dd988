using System.Reflection.Metadata;

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>A type as a signature spells it: how it prints, and which type of this assembly it is, if any.</summary>
/// <param name="Display">Short name without namespaces: <c>Func&lt;Int32,Int32&gt;</c>.</param>
/// <param name="DocumentationId">As documentation comment ids write it, without prefix: <c>System.Func{System.Int32,``0}</c>.</param>
internal sealed record TypeName(string Display, string DocumentationId, TypeDefinitionHandle Definition = default, bool IsByRef = false);

/// <summary>Names of the type parameters a signature can mention.</summary>
internal sealed record GenericNames(ImmutableArray<string> OfType, ImmutableArray<string> OfMethod);

/// <summary>Decodes signatures to <see cref="TypeName"/>; an unknown shape keeps a readable name and no definition.</summary>
internal sealed class TypeNameProvider : ISignatureTypeProvider<TypeName, GenericNames?>
{
    public static readonly TypeNameProvider Instance = new();

    public TypeName GetPrimitiveType(PrimitiveTypeCode typeCode)
    {
        var name = typeCode.ToString();
        return new(name, "System." + name);
    }

    public TypeName GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return new(name, Qualified(reader, type), handle);

        static string Qualified(MetadataReader reader, TypeDefinition type)
        {
            var name = GeneratedName.WithoutFile(reader.GetString(type.Name));
            return !type.GetDeclaringType().IsNil ? Qualified(reader, reader.GetTypeDefinition(type.GetDeclaringType())) + "." + name
                : type.Namespace.IsNil ? name
                : reader.GetString(type.Namespace) + "." + name;
        }
    }

    public TypeName GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return new(name, Qualified(reader, type));

        static string Qualified(MetadataReader reader, TypeReference type)
        {
            var name = reader.GetString(type.Name);
            return type.ResolutionScope.Kind == HandleKind.TypeReference
                ? Qualified(reader, reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)) + "." + name
                : type.Namespace.IsNil ? name
                : reader.GetString(type.Namespace) + "." + name;
        }
    }

    public TypeName GetTypeFromSpecification(MetadataReader reader, GenericNames? context, TypeSpecificationHandle handle, byte rawTypeKind)
        => reader.GetTypeSpecification(handle).DecodeSignature(this, context);

    public TypeName GetGenericInstantiation(TypeName genericType, ImmutableArray<TypeName> typeArguments)
        => new(
            GeneratedName.WithoutArity(genericType.Display) + "<" + string.Join(",", typeArguments.Select(type => type.Display)) + ">",
            Instantiated(genericType.DocumentationId, typeArguments),
            genericType.Definition);

    public TypeName GetGenericTypeParameter(GenericNames? genericContext, int index)
        => new(genericContext is { } names && index < names.OfType.Length ? names.OfType[index] : "!" + index, "`" + index);

    public TypeName GetGenericMethodParameter(GenericNames? genericContext, int index)
        => new(genericContext is { } names && index < names.OfMethod.Length ? names.OfMethod[index] : "!!" + index, "``" + index);

    public TypeName GetSZArrayType(TypeName elementType) => new(elementType.Display + "[]", elementType.DocumentationId + "[]");

    public TypeName GetArrayType(TypeName elementType, ArrayShape shape)
        => new(
            elementType.Display + "[" + new string(',', shape.Rank - 1) + "]",
            elementType.DocumentationId + "[" + string.Join(",", Enumerable.Repeat("0:", shape.Rank)) + "]");

    public TypeName GetByReferenceType(TypeName elementType)
        => elementType with { DocumentationId = elementType.DocumentationId + "@", IsByRef = true };

    public TypeName GetPointerType(TypeName elementType) => new(elementType.Display + "*", elementType.DocumentationId + "*");

    public TypeName GetPinnedType(TypeName elementType) => elementType;

    public TypeName GetModifiedType(TypeName modifier, TypeName unmodifiedType, bool isRequired) => unmodifiedType;

    public TypeName GetFunctionPointerType(MethodSignature<TypeName> signature) => new("fnptr", "");

    // Type arguments of the types around a nested type are listed together; each name takes as many as its own arity says.
    private static string Instantiated(string name, ImmutableArray<TypeName> arguments)
    {
        var next = 0;
        var parts = name.Split('.').Select(part =>
        {
            var tick = part.LastIndexOf('`');
            if (tick < 0 || !int.TryParse(part[(tick + 1)..], out var arity))
            {
                return part;
            }

            var own = arguments.Skip(next).Take(arity).Select(argument => argument.DocumentationId);
            next += arity;
            return part[..tick] + "{" + string.Join(",", own) + "}";
        });
        return string.Join(".", parts);
    }
}
