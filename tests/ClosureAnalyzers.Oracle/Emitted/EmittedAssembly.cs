using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>
/// A compiled assembly, read with the metadata reader of the framework and nothing of the compiler, so that the judge shares no code
/// with what it judges.
/// </summary>
internal sealed class EmittedAssembly : IDisposable
{
    private readonly PEReader _image;
    private readonly MetadataReaderProvider? _symbols;
    private readonly Dictionary<TypeDefinitionHandle, EmittedType> _types = [];
    private readonly Dictionary<MethodDefinitionHandle, EmittedMethod> _methods;

    public EmittedAssembly(Stream image, Stream? symbols = null)
    {
        _image = new(image);
        Metadata = _image.GetMetadataReader();
        _symbols = symbols is null ? EmbeddedSymbols() : MetadataReaderProvider.FromPortablePdbStream(symbols);
        foreach (var handle in Metadata.TypeDefinitions)
        {
            TypeOf(handle);
        }

        Types = [.. Metadata.TypeDefinitions.Select(TypeOf)];
        _methods = Types.SelectMany(type => type.Methods).ToDictionary(method => method.Handle);
    }

    public MetadataReader Metadata { get; }

    public bool HasSymbols => _symbols is not null;

    public ImmutableArray<EmittedType> Types { get; }

    public IEnumerable<EmittedMethod> Methods => Types.SelectMany(type => type.Methods);

    public static EmittedAssembly Open(string path)
    {
        var symbols = Path.ChangeExtension(path, ".pdb");
        return new(File.OpenRead(path), File.Exists(symbols) ? File.OpenRead(symbols) : null);
    }

    public EmittedType TypeOf(TypeDefinitionHandle handle)
    {
        if (!_types.TryGetValue(handle, out var type))
        {
            var declaring = Metadata.GetTypeDefinition(handle).GetDeclaringType();
            type = new(this, handle, declaring.IsNil ? null : TypeOf(declaring));
            _types.Add(handle, type);
        }

        return type;
    }

    public ImmutableArray<string> NamesOf(GenericParameterHandleCollection parameters)
        => [.. parameters.Select(handle => Metadata.GetString(Metadata.GetGenericParameter(handle).Name))];

    public MethodBodyBlock? BodyOf(MethodDefinition method)
        => method.RelativeVirtualAddress == 0 ? null : _image.GetMethodBody(method.RelativeVirtualAddress);

    public ImmutableArray<(int Offset, SourcePoint Point)> SequencePointsOf(MethodDefinitionHandle method)
    {
        if (_symbols?.GetMetadataReader() is not { } reader)
        {
            return [];
        }

        var points = reader.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints();
        return [.. points.Where(point => !point.IsHidden).Select(point => (point.Offset, PointOf(reader, point)))];

        static SourcePoint PointOf(MetadataReader reader, SequencePoint point)
            => new(reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine, point.StartColumn);
    }

    /// <summary>The member a method token means; its method or field is null where another assembly defines it.</summary>
    public MemberUse MemberOf(int token, GenericNames generics)
    {
        var handle = MetadataTokens.EntityHandle(token);
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                var method = _methods[(MethodDefinitionHandle)handle];
                return new(method.Name, method.DeclaringType.Name, method.DeclaringType, method, null);
            case HandleKind.FieldDefinition:
                var definition = Metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                var owner = TypeOf(definition.GetDeclaringType());
                var field = owner.Fields.First(field => field.Name == Metadata.GetString(definition.Name));
                return new(field.Name, owner.Name, owner, null, field);
            case HandleKind.MethodSpecification:
                var generic = Metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
                return MemberOf(MetadataTokens.GetToken(generic), generics);
            case HandleKind.MemberReference:
                return ReferenceOf(Metadata.GetMemberReference((MemberReferenceHandle)handle), generics);
            default:
                return new("", "", null, null, null);
        }
    }

    public void Dispose()
    {
        _symbols?.Dispose();
        _image.Dispose();
    }

    // Generated members have names that are unique in their type; among the user's overloads any one serves, as only its name is printed.
    private MemberUse ReferenceOf(MemberReference reference, GenericNames generics)
    {
        var name = Metadata.GetString(reference.Name);
        var type = ParentOf(reference.Parent, generics);
        var own = type.Definition.IsNil ? null : TypeOf(type.Definition);
        return new(
            name,
            type.Display,
            own,
            own?.Methods.FirstOrDefault(method => method.Name == name),
            own?.Fields.FirstOrDefault(field => field.Name == name));
    }

    private TypeName ParentOf(EntityHandle parent, GenericNames generics) => parent.Kind switch
    {
        HandleKind.TypeDefinition => TypeNameProvider.Instance.GetTypeFromDefinition(Metadata, (TypeDefinitionHandle)parent, 0),
        HandleKind.TypeReference => TypeNameProvider.Instance.GetTypeFromReference(Metadata, (TypeReferenceHandle)parent, 0),
        HandleKind.TypeSpecification
            => TypeNameProvider.Instance.GetTypeFromSpecification(Metadata, generics, (TypeSpecificationHandle)parent, 0),
        _ => new("", ""),
    };

    private MetadataReaderProvider? EmbeddedSymbols()
    {
        foreach (var entry in _image.ReadDebugDirectory())
        {
            if (entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)
            {
                return _image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
            }
        }

        return null;
    }
}

/// <summary>A member as an instruction names it.</summary>
/// <param name="TypeDisplay">The type that has it, as spelled there.</param>
internal readonly record struct MemberUse(string Name, string TypeDisplay, EmittedType? Type, EmittedMethod? Method, EmittedField? Field);
