using System.Reflection.Metadata;

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>
/// Which method of the user everything generated belongs to. Generated names carry the ordinal of that method among the members of
/// its type, and nothing generated is shared between methods but <c>&lt;&gt;c</c> and <c>&lt;&gt;O</c>: so one use of a generated member
/// by a method tells which ordinal is its own. Closures in dead code are used by nobody: their method is found by its name.
/// </summary>
internal sealed class UnitMap
{
    private readonly EmittedAssembly _assembly;
    private readonly Dictionary<(EmittedType Type, int Ordinal), EmittedMethod> _methods = [];
    private readonly Dictionary<EmittedType, EmittedMethod> _kickoffs = [];
    private readonly ILookup<EmittedMethod, EmittedType> _machines;
    private readonly ILookup<(EmittedType Type, int Ordinal)?, EmittedMethod> _functions;

    public UnitMap(EmittedAssembly assembly)
    {
        _assembly = assembly;
        foreach (var method in assembly.Methods.Where(method => method.DeclaringType.Role != TypeRole.StateMachine))
        {
            foreach (var use in UsedMembers(method).Where(use => use.Type?.Role == TypeRole.StateMachine && use.Type.DeclaringType == method.DeclaringType))
            {
                _kickoffs.TryAdd(use.Type!, method);
            }
        }

        _functions = assembly.Methods.Where(method => method.IsFunction).ToLookup(KeyOf);
        _machines = _kickoffs.ToLookup(pair => pair.Value, pair => pair.Key);
        foreach (var method in assembly.Methods.Where(IsWrittenByUser))
        {
            foreach (var key in CodeOf(method).SelectMany(UsedMembers).Select(KeyOf).Where(key => key?.Type == method.DeclaringType))
            {
                _methods.TryAdd(key!.Value, method);
            }
        }
    }

    /// <summary>The method around a generated one; itself for one the user wrote; null if no rule finds it.</summary>
    public EmittedMethod? Of(EmittedMethod method)
        => IsWrittenByUser(method) ? method
            : BodyOf(method) is var body && body != method ? Of(body)
            : KeyOf(method) is { } key ? Of(key)
            : null;

    /// <summary>The method around an environment.</summary>
    public EmittedMethod? Of(EmittedType environment) => KeyOf(new MemberUse("", "", environment, null, null)) is { } key ? Of(key) : null;

    /// <summary>Seen through a state machine: the lambda, local function or method whose body it runs.</summary>
    public EmittedMethod BodyOf(EmittedMethod method)
        => method.DeclaringType.Role == TypeRole.StateMachine && _kickoffs.TryGetValue(method.DeclaringType, out var body) ? body : method;

    /// <summary>The methods that hold the code of a body: itself, and those of its state machine.</summary>
    public IEnumerable<EmittedMethod> CodeOf(EmittedMethod body)
        => _machines[body].SelectMany(machine => machine.Methods).Prepend(body);

    private static bool IsWrittenByUser(EmittedMethod method) => method.DeclaringType.Role == TypeRole.User && !method.IsFunction;

    private static (EmittedType Type, int Ordinal)? KeyOf(MemberUse use)
    {
        if (use.Type is not { } type)
        {
            return null;
        }

        var ordinal = type.Role switch
        {
            TypeRole.Environment => GeneratedName.Parse(type.Name)?.Ordinals.Method,
            TypeRole.Singleton or TypeRole.User => GeneratedName.Parse(use.Name)?.Ordinals.Method,
            _ => null,
        };
        return ordinal is { } number ? (type.UserType, number) : null;
    }

    private static (EmittedType Type, int Ordinal)? KeyOf(EmittedMethod function) => KeyOf(new MemberUse(function.Name, "", function.DeclaringType, function, null));

    private EmittedMethod? Of((EmittedType Type, int Ordinal) key)
    {
        if (!_methods.TryGetValue(key, out var method) && _functions[key].FirstOrDefault() is { } function)
        {
            var name = GeneratedName.Parse(function.Name)!.Value.Inner;
            var candidates = key.Type.Methods.Where(candidate => candidate.Name == name && !_methods.ContainsValue(candidate) && IsGenericAs(candidate, function))
                .GroupBy(candidate => candidate.GenericParameters.Length).OrderByDescending(group => group.Key).FirstOrDefault()?.ToArray() ?? [];
            method = candidates.Length == 1 ? candidates[0] : candidates.LastOrDefault(candidate => StartsBefore(candidate, function)) ?? candidates.FirstOrDefault();
        }

        return method;
    }

    // A function has the type parameters of its method before its own: on itself, or on the generated type it is in.
    private static bool IsGenericAs(EmittedMethod method, EmittedMethod function)
        => function.DeclaringType.GenericParameters.Skip(method.DeclaringType.GenericParameters.Length).Concat(function.GenericParameters)
            .Take(method.GenericParameters.Length).SequenceEqual(method.GenericParameters);

    private static bool StartsBefore(EmittedMethod method, EmittedMethod function)
        => method.SequencePoints.FirstOrDefault().Point is var start
            && function.SequencePoints.FirstOrDefault().Point is var inside
            && start.Document == inside.Document
            && (start.Line, start.Column).CompareTo((inside.Line, inside.Column)) <= 0;

    private IEnumerable<MemberUse> UsedMembers(EmittedMethod method)
        => method.LocalTypes.Where(type => !type.Definition.IsNil).Select(type => new MemberUse("", "", _assembly.TypeOf(type.Definition), null, null))
            .Concat(method.Instructions.Where(UsesMember).Select(code => _assembly.MemberOf(code.Operand, method.Generics)));

    private static bool UsesMember(Instruction code) => code.OpCode is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj
        or ILOpCode.Ldftn or ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Stsfld;
}
