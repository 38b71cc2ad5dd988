using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ClosureAnalyzers.Tests.DeepCode;

/// <summary>
/// Which methods of some assemblies call which, read from their IL. A method calls what it makes a delegate of, a virtual call calls every override,
/// and a method with a state machine calls the methods of that. A sequence that contains itself, as in <c>all = all.Concat(more)</c>, is not seen.
/// </summary>
internal sealed class CallGraph
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private readonly List<MethodBase> methods;
    private readonly Dictionary<(Module, int), int> numbers;
    private readonly ILookup<int, int> overrides;
    private readonly List<int>[] callees;
    private readonly string[] deferring;

    /// <param name="deferring">The methods, by <c>Type.Method</c>, that do not call the delegates that they make.</param>
    public CallGraph(string[] deferring, params Assembly[] assemblies)
    {
        this.deferring = deferring;
        methods = [.. assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(MethodsOf)];
        numbers = methods.Select((method, number) => (method, number)).ToDictionary(pair => Key(pair.method), pair => pair.number);
        overrides = methods.OfType<MethodInfo>().SelectMany(Overrides).ToLookup(pair => pair.Base, pair => pair.Override);
        callees = [.. methods.Select(method => CalleesOf(method).ToList())];
    }

    /// <summary>Each group of methods that can reach themselves, by <c>Type.Method</c> in alphabetical order.</summary>
    public IEnumerable<string> Cycles()
    {
        var components = Components();
        return components
            .Where(component => component.Count > 1 || callees[component[0]].Contains(component[0]))
            .Select(component => string.Join(' ', component.Select(number => NameOf(methods[number])).Distinct().Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    private static (Module, int) Key(MethodBase method) => (method.Module, method.MetadataToken);

    private IEnumerable<(int Base, int Override)> Overrides(MethodInfo method)
    {
        if (numbers.TryGetValue(Key(method.GetBaseDefinition()), out var definition) && definition != numbers[Key(method)])
            yield return (definition, numbers[Key(method)]);

        if (method.DeclaringType is { IsInterface: false } type && method.IsVirtual)
        {
            foreach (var (declared, target) in type.GetInterfaces().Select(type.GetInterfaceMap).SelectMany(map => map.InterfaceMethods.Zip(map.TargetMethods)))
            {
                if (Key(target) == Key(method) && numbers.TryGetValue(Key(declared), out var number))
                    yield return (number, numbers[Key(method)]);
            }
        }
    }

    private IEnumerable<int> CalleesOf(MethodBase method)
    {
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
        {
            foreach (var part in MethodsOf(machine.StateMachineType))
                yield return numbers[Key(part)];
        }

        foreach (var called in CalledBy(method))
        {
            if (!numbers.TryGetValue(Key(called), out var number))
                continue;

            yield return number;
            foreach (var other in overrides[number])
                yield return other;
        }
    }

    private IEnumerable<MethodBase> CalledBy(MethodBase method)
    {
        var isDeferring = deferring.Contains(NameOf(method));
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var opCode = OpCodesByValue[code[at] == 0xFE ? BinaryPrimitives.ReadInt16BigEndian(code.AsSpan(at)) : code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod && !(isDeferring && (opCode == OpCodes.Ldftn || opCode == OpCodes.Ldvirtftn)))
                yield return method.Module.ResolveMethod(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;

            at += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    // Those of Tarjan's algorithm, with a stack in place of recursion.
    private List<List<int>> Components()
    {
        var (found, open, index, low) = (new List<List<int>>(), new Stack<int>(), new int[methods.Count], new int[methods.Count]);
        var (isOpen, next) = (new bool[methods.Count], 1);
        for (var root = 0; root < methods.Count; root++)
        {
            if (index[root] != 0)
                continue;

            var path = new Stack<(int Method, int Callee)>([(root, 0)]);
            while (path.TryPop(out var step))
            {
                var (method, callee) = step;
                if (callee == 0)
                {
                    index[method] = low[method] = next++;
                    open.Push(method);
                    isOpen[method] = true;
                }
                else if (callees[method][callee - 1] is var done && isOpen[done])
                {
                    low[method] = Math.Min(low[method], low[done]);
                }

                if (callee < callees[method].Count)
                {
                    path.Push((method, callee + 1));
                    if (index[callees[method][callee]] == 0)
                        path.Push((callees[method][callee], 0));
                    continue;
                }

                if (low[method] != index[method])
                    continue;

                var component = new List<int>();
                do
                {
                    component.Add(open.Pop());
                    isOpen[component[^1]] = false;
                }
                while (component[^1] != method);
                found.Add(component);
            }
        }

        return found;
    }

    // What the compiler makes of a lambda, a local function or an iterator has the name of the method around it.
    private static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType!;
        var name = method.Name;
        while (type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && type.DeclaringType is { } outer)
        {
            name = type.Name.StartsWith("<>", StringComparison.Ordinal) ? name : type.Name;
            type = outer;
        }

        return $"{type.Name}.{(name[0] == '<' ? name[1..name.IndexOf('>')] : name)}";
    }
}
