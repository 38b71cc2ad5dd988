using System.Globalization;

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>Prints <see cref="EmittedFacts"/> in the form of the golden files beside the snippets of <c>Corpus/Lowering</c>.</summary>
internal static class GoldenText
{
    private static readonly string[] PlumbingFields = ["<>1__state", "<>t__builder", "<>2__current", "<>l__initialThreadId"];

    public static ImmutableArray<string> Lines(EmittedAssembly assembly)
    {
        var facts = FactReader.Read(assembly);
        return
        [
            .. facts.Environments.Select(Line),
            .. facts.Functions.Select(Line),
            .. facts.Delegates.Select(Line),
            .. assembly.Types.SelectMany(Remarks),
            .. facts.ExpressionTrees.GroupBy(tree => tree.Creator).Select(group => $"misc expressionTree {Name(group.Key)} Expression.Lambda x{group.Count()}"),
        ];
    }

    private static string Line(EmittedEnvironment environment)
    {
        var kind = environment.Kind.ToString().ToLower(CultureInfo.InvariantCulture);
        var line = $"env {kind} {environment.Type.UserType.Name}.{Name(environment.Type)} vars=[{string.Join(",", environment.Variables)}]"
            + (environment.HoldsThis ? " this" : "")
            + (environment.Parent is { } parent ? " link=" + Name(parent) : "")
            + (environment.DelegateCaches > 0 ? " cache=" + environment.DelegateCaches : "");
        var creations = environment.Creations.Where(creation => creation.Kind != EmittedCreationKind.StateMachineField).Select(Place);
        return $"{line} alloc={string.Join(" ", creations.DefaultIfEmpty("-"))}";
    }

    private static string Line(EmittedFunction function)
    {
        var references = string.Join(",", function.RefEnvironments.Select(Name));
        return $"fn  {function.Method.Name} {function.Kind} in={Name(function.Method.DeclaringType)}{(references.Length > 0 ? " ref=" + references : "")}";
    }

    private static string Line(EmittedDelegate made)
    {
        var target = made.Target.Method is { } method ? Name(method) : made.Target.Name;
        var cached = made.Cache switch
        {
            null => "no",
            { IsStatic: true } field => $"static({Name(field.DeclaringType)}.{field.Name})",
            { } field => $"instance({Name(field.DeclaringType)}.{field.Name})",
        };
        return $"del {Name(made.Creator)}@L{made.Creator.PlaceOf(made.Offset).Line} {made.DelegateType} -> {target} cached={cached}";
    }

    private static IEnumerable<string> Remarks(EmittedType type)
    {
        var captured = type.Role == TypeRole.User
            ? type.Fields.Where(field => GeneratedName.Parse(field.Name) is { Inner.Length: > 0, Kind: 'P' }).Select(field => field.Name).ToArray()
            : [];
        if (captured.Length > 0)
        {
            yield return $"misc primaryCtorFields {type} [{string.Join(",", captured)}]";
        }

        switch (type.Role)
        {
            case TypeRole.DelegateCaches:
                yield return $"misc delegateCache {Name(type)} fields=[{string.Join(",", type.Fields.Select(field => field.Name))}]";
                break;
            case TypeRole.StateMachine when IsOfUserMethod(type):
                var fields = type.Fields
                    .Where(field => !PlumbingFields.Contains(field.Name) && !field.Name.StartsWith("<>u__", StringComparison.Ordinal))
                    .Select(field => field.Name + ":" + Short(field.Type.Display));
                yield return $"misc stateMachine {Name(type)} {(type.IsStruct ? "struct" : "class")} fields=[{string.Join(",", fields)}]";
                break;
        }
    }

    // <M>d__0, not <<M>b__0>d
    private static bool IsOfUserMethod(EmittedType stateMachine) => GeneratedName.Parse(stateMachine.Name) is { Suffix.Length: > 0 };

    private static string Place(EmittedCreation creation) => creation.Kind == EmittedCreationKind.Local
        ? Name(creation.Method) + "(local)"
        : $"{Name(creation.Method)}@L{creation.Method.PlaceFrom(creation.Offset).Line}";

    private static string Name(EmittedMethod method)
        => method.DeclaringType.Role == TypeRole.User ? method.Name : Name(method.DeclaringType) + "." + method.Name;

    private static string Name(EmittedType type) => Short(type.Name);

    private static string Short(string name) => name.Replace(GeneratedName.DisplayClassPrefix, "DC", StringComparison.Ordinal);
}
