using System.Reflection.Metadata;

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>Collects <see cref="EmittedFacts"/> in one pass over all bodies of an assembly.</summary>
internal sealed class FactReader
{
    private readonly EmittedAssembly _assembly;
    private readonly ILookup<EmittedType, EmittedCreation> _creations;
    private readonly ImmutableArray<EmittedDelegate>.Builder _delegates = ImmutableArray.CreateBuilder<EmittedDelegate>();
    private readonly ImmutableArray<EmittedExpressionTree>.Builder _trees = ImmutableArray.CreateBuilder<EmittedExpressionTree>();

    private FactReader(EmittedAssembly assembly)
    {
        _assembly = assembly;
        _creations = assembly.Methods.SelectMany(ReadBody)
            .Concat(assembly.Types.SelectMany(ReadStateMachine))
            .ToLookup(creation => creation.Environment, creation => creation.Creation);
    }

    public static EmittedFacts Read(EmittedAssembly assembly)
    {
        var reader = new FactReader(assembly);
        return new(
            [.. assembly.Types.Where(type => type.Role is TypeRole.Environment or TypeRole.Singleton).Select(reader.EnvironmentOf)],
            [.. assembly.Methods.Where(method => method.IsFunction).Select(reader.FunctionOf)],
            reader._delegates.ToImmutable(),
            reader._trees.ToImmutable());
    }

    private EmittedEnvironment EnvironmentOf(EmittedType type)
    {
        var cells = type.Fields.Where(field => !field.IsStatic && !field.IsDelegateCache && !IsLink(field) && !IsThis(field));
        var link = type.Fields.FirstOrDefault(IsLink);
        return new(
            type,
            type.Role == TypeRole.Singleton ? EmittedEnvironmentKind.Singleton
                : type.IsStruct ? EmittedEnvironmentKind.Struct
                : EmittedEnvironmentKind.Class,
            [.. cells.Select(field => field.Name)],
            type.Fields.Any(IsThis),
            link is null ? null : _assembly.TypeOf(link.Type.Definition),
            type.Fields.Count(field => field.IsDelegateCache),
            type.Role == TypeRole.Singleton ? [] : [.. _creations[type]]);

        static bool IsLink(EmittedField field) => field.Name.StartsWith("CS$<>8__locals", StringComparison.Ordinal);

        static bool IsThis(EmittedField field) => field.Name == "<>4__this";
    }

    private EmittedFunction FunctionOf(EmittedMethod method)
        => new(
            method,
            (method.DeclaringType.Role, method.IsStatic) switch
            {
                (TypeRole.Environment, _) => EmittedFunctionKind.General,
                (TypeRole.Singleton, _) => EmittedFunctionKind.Singleton,
                (_, true) => EmittedFunctionKind.Static,
                _ => EmittedFunctionKind.ThisOnly,
            },
            [.. StructEnvironments(method.ParameterTypes)]);

    private IEnumerable<EmittedType> StructEnvironments(IEnumerable<TypeName> types)
        => types.Where(type => !type.Definition.IsNil)
            .Select(type => _assembly.TypeOf(type.Definition))
            .Where(type => type is { Role: TypeRole.Environment, IsStruct: true });

    private IEnumerable<(EmittedType Environment, EmittedCreation Creation)> ReadBody(EmittedMethod method)
    {
        foreach (var type in StructEnvironments(method.LocalTypes))
        {
            yield return (type, new(method, 0, EmittedCreationKind.Local));
        }

        var code = method.Instructions;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i].OpCode)
            {
                case ILOpCode.Newobj when Member(i).Type is { Role: TypeRole.Environment } environment:
                    yield return (environment, new(method, code[i].Offset, EmittedCreationKind.Object));
                    break;
                case ILOpCode.Ldftn or ILOpCode.Ldvirtftn when i + 1 < code.Length && code[i + 1].OpCode == ILOpCode.Newobj:
                    _delegates.Add(new(method, code[i + 1].Offset, Member(i + 1).TypeDisplay, Member(i), CacheBehind(method, i + 1)));
                    break;
                case ILOpCode.Call when Member(i) is { Name: "Lambda", TypeDisplay: "Expression" }:
                    _trees.Add(new(method, code[i].Offset));
                    break;
            }
        }

        MemberUse Member(int index) => _assembly.MemberOf(code[index].Operand, method.Generics);
    }

    // newobj; dup; [stloc;] st(s)fld cache
    private EmittedField? CacheBehind(EmittedMethod method, int index)
    {
        foreach (var next in method.Instructions.Skip(index + 1).Take(3))
        {
            switch (next.OpCode)
            {
                case ILOpCode.Stfld or ILOpCode.Stsfld:
                    return _assembly.MemberOf(next.Operand, method.Generics).Field is { IsDelegateCache: true } field ? field : null;
                case ILOpCode.Dup or ILOpCode.Stloc or ILOpCode.Stloc_s or (>= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3):
                    continue;
            }

            return null;
        }

        return null;
    }

    private IEnumerable<(EmittedType Environment, EmittedCreation Creation)> ReadStateMachine(EmittedType type)
    {
        if (type.Role != TypeRole.StateMachine)
        {
            return [];
        }

        var moveNext = type.Methods.First(method => method.Name == "MoveNext");
        return StructEnvironments(type.Fields.Select(field => field.Type))
            .Select(environment => (environment, new EmittedCreation(moveNext, 0, EmittedCreationKind.StateMachineField)));
    }
}
