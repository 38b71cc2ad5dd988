using System.Reflection;
using System.Reflection.Metadata;

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>A place in the source, one-based.</summary>
internal readonly record struct SourcePoint(string Document, int Line, int Column);

/// <summary>A method of the emitted assembly, with its decoded body.</summary>
internal sealed class EmittedMethod
{
    private readonly Lazy<ImmutableArray<Instruction>> _instructions;
    private readonly Lazy<ImmutableArray<(int Offset, SourcePoint Point)>> _points;
    private readonly MethodBodyBlock? _body;

    public EmittedMethod(EmittedType type, MethodDefinitionHandle handle)
    {
        var metadata = type.Assembly.Metadata;
        Definition = metadata.GetMethodDefinition(handle);
        DeclaringType = type;
        Handle = handle;
        Name = metadata.GetString(Definition.Name);
        IsStatic = Definition.Attributes.HasFlag(MethodAttributes.Static);
        GenericParameters = type.Assembly.NamesOf(Definition.GetGenericParameters());
        _body = type.Assembly.BodyOf(Definition);
        _instructions = new(() => _body is null ? [] : Instruction.Decode(_body.GetILReader()));
        _points = new(() => type.Assembly.SequencePointsOf(handle));
    }

    public EmittedType DeclaringType { get; }

    public EmittedAssembly Assembly => DeclaringType.Assembly;

    public MethodDefinitionHandle Handle { get; }

    public MethodDefinition Definition { get; }

    public string Name { get; }

    public bool IsStatic { get; }

    public ImmutableArray<string> GenericParameters { get; }

    public GenericNames Generics => new(DeclaringType.GenericParameters, GenericParameters);

    public ImmutableArray<Instruction> Instructions => _instructions.Value;

    /// <summary>Visible sequence points in the order of their offsets; empty without a PDB.</summary>
    public ImmutableArray<(int Offset, SourcePoint Point)> SequencePoints => _points.Value;

    public ImmutableArray<TypeName> ParameterTypes
        => Definition.DecodeSignature(TypeNameProvider.Instance, Generics).ParameterTypes;

    public ImmutableArray<TypeName> LocalTypes => _body is null || _body.LocalSignature.IsNil
        ? []
        : Assembly.Metadata.GetStandaloneSignature(_body.LocalSignature).DecodeLocalSignature(TypeNameProvider.Instance, Generics);

    /// <summary>The method is the body of a lambda, anonymous method, local function or query clause.</summary>
    public bool IsFunction => GeneratedName.Parse(Name) is { IsLambda: true } or { IsLocalFunction: true };

    /// <summary>An <c>extern</c> or abstract method has none.</summary>
    public bool HasBody => _body is not null;

    /// <summary>What a method that only calls another one calls.</summary>
    public MemberUse CalledMember => Assembly.MemberOf(Instructions.Last(code => code.OpCode == ILOpCode.Call).Operand, Generics);

    /// <summary>The first visible place at or behind an instruction, for want of one the last before it: that of an environment.</summary>
    public SourcePoint PlaceFrom(int offset)
        => SequencePoints.Where(point => point.Offset >= offset).Concat(SequencePoints.Reverse()).FirstOrDefault().Point;

    /// <summary>The visible place an instruction belongs to: that of a delegate.</summary>
    public SourcePoint PlaceOf(int offset)
        => SequencePoints.Reverse().Where(point => point.Offset <= offset).Concat(SequencePoints).FirstOrDefault().Point;

    public override string ToString() => DeclaringType + "." + Name;
}
