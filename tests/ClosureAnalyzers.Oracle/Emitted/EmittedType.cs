using System.Reflection;
using System.Reflection.Metadata;

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>What the compiler made a type for.</summary>
internal enum TypeRole
{
    User,

    /// <summary><c>&lt;&gt;c__DisplayClassM_N</c>: an environment, class or struct.</summary>
    Environment,

    /// <summary><c>&lt;&gt;c</c>: the home of lambdas that capture nothing.</summary>
    Singleton,

    /// <summary><c>&lt;&gt;O</c>, <c>&lt;M&gt;O__M_N</c>: caches of method group conversions.</summary>
    DelegateCaches,

    StateMachine,
}

/// <summary>A type of the emitted assembly.</summary>
internal sealed class EmittedType
{
    private readonly Lazy<ImmutableArray<EmittedMethod>> _methods;

    public EmittedType(EmittedAssembly assembly, TypeDefinitionHandle handle, EmittedType? declaringType)
    {
        var definition = assembly.Metadata.GetTypeDefinition(handle);
        Assembly = assembly;
        Handle = handle;
        DeclaringType = declaringType;
        Name = assembly.Metadata.GetString(definition.Name);
        Definition = definition;
        GenericParameters = assembly.NamesOf(definition.GetGenericParameters());
        IsStruct = BaseTypeOf(definition) == "ValueType";
        Role = declaringType is null ? TypeRole.User : RoleOf(Name);
        Fields = [.. definition.GetFields().Select(field => new EmittedField(this, field))];
        _methods = new(() => [.. definition.GetMethods().Select(method => new EmittedMethod(this, method))]);
    }

    public EmittedAssembly Assembly { get; }

    public TypeDefinitionHandle Handle { get; }

    public TypeDefinition Definition { get; }

    public EmittedType? DeclaringType { get; }

    public string Name { get; }

    public TypeRole Role { get; }

    public bool IsStruct { get; }

    public ImmutableArray<string> GenericParameters { get; }

    public ImmutableArray<EmittedField> Fields { get; }

    public ImmutableArray<EmittedMethod> Methods => _methods.Value;

    /// <summary>The type the user wrote around this one; itself if the user wrote it.</summary>
    public EmittedType UserType => Role == TypeRole.User ? this : DeclaringType!.UserType;

    public string QualifiedName => DeclaringType is null ? Name : DeclaringType.QualifiedName + "." + Name;

    public override string ToString() => QualifiedName;

    private static TypeRole RoleOf(string name)
        => name.StartsWith(GeneratedName.DisplayClassPrefix, StringComparison.Ordinal) ? TypeRole.Environment
            : GeneratedName.Parse(GeneratedName.WithoutArity(name)) switch
            {
                { Inner: "", Kind: 'c' } => TypeRole.Singleton,
                { Kind: 'O' } => TypeRole.DelegateCaches,
                { IsStateMachine: true } => TypeRole.StateMachine,
                _ => TypeRole.User,
            };

    private string BaseTypeOf(TypeDefinition definition) => definition.BaseType switch
    {
        { IsNil: true } => "",
        { Kind: HandleKind.TypeReference } reference
            => Assembly.Metadata.GetString(Assembly.Metadata.GetTypeReference((TypeReferenceHandle)reference).Name),
        _ => "",
    };
}

/// <summary>A field of an emitted type.</summary>
internal sealed class EmittedField
{
    public EmittedField(EmittedType type, FieldDefinitionHandle handle)
    {
        var definition = type.Assembly.Metadata.GetFieldDefinition(handle);
        DeclaringType = type;
        Name = type.Assembly.Metadata.GetString(definition.Name);
        IsStatic = definition.Attributes.HasFlag(FieldAttributes.Static);
        Type = definition.DecodeSignature(TypeNameProvider.Instance, new GenericNames(type.GenericParameters, []));
    }

    public EmittedType DeclaringType { get; }

    public string Name { get; }

    public bool IsStatic { get; }

    public TypeName Type { get; }

    /// <summary><c>&lt;&gt;9__N</c>: a cached delegate.</summary>
    public bool IsDelegateCache => Name.StartsWith("<>9__", StringComparison.Ordinal) || DeclaringType.Role == TypeRole.DelegateCaches;
}
