using ClosureAnalyzers.Oracle.Emitted;

namespace ClosureAnalyzers.Oracle.Layouts;

/// <summary>Translates what was read from an assembly to <see cref="LayoutFacts"/>.</summary>
internal sealed class EmittedLayout
{
    private readonly UnitMap _units;
    private readonly EmittedFacts _facts;
    private readonly IFunctionNames _names;
    private readonly ILookup<EmittedMethod, EmittedMethod> _functions;

    private EmittedLayout(EmittedAssembly assembly, IFunctionNames names)
    {
        _units = new(assembly);
        _facts = FactReader.Read(assembly);
        _names = names;
        _functions = _facts.Functions.Where(function => _units.Of(function.Method) is not null)
            .ToLookup(function => _units.Of(function.Method)!, function => function.Method);
    }

    /// <param name="names">How the other side names the functions of a unit, so that both sides speak of the same ones.</param>
    public static LayoutFacts Of(EmittedAssembly assembly, IFunctionNames names) => new EmittedLayout(assembly, names).Read();

    private LayoutFacts Read()
    {
        var environments = _facts.Environments
            .Where(environment => environment.Kind != EmittedEnvironmentKind.Singleton)
            .ToLookup(environment => _units.Of(environment.Type));
        var functions = _facts.Functions.ToLookup(function => _units.Of(function.Method));
        var delegates = _facts.Delegates.ToLookup(made => _units.Of(made.Creator));
        var lost = environments[null].Select(environment => environment.Type.ToString()).Concat(functions[null].Select(function => function.Method.ToString())).ToArray();
        if (lost.Length > 0)
        {
            throw new InvalidDataException("Nothing tells which method these belong to: " + string.Join(", ", lost));
        }

        var units = environments.Select(group => group.Key!).Concat(functions.Select(group => group.Key!))
            .Concat(delegates.Where(group => group.Key is not null).Select(group => group.Key!)).Distinct();
        return new([.. units.Select(unit => Unit(unit, environments[unit], functions[unit], delegates[unit]))]);
    }

    private UnitFacts Unit(
        EmittedMethod unit,
        IEnumerable<EmittedEnvironment> environments,
        IEnumerable<EmittedFunction> functions,
        IEnumerable<EmittedDelegate> delegates)
    {
        var member = DocumentationId.Of(unit);
        var ids = _names.Of(member, [.. _functions[unit].Select(method => new NamelessFunction(method, BodyPoints(method)))]);
        var documents = _functions[unit].SelectMany(function => BodyPoints(function)).Concat(_units.CodeOf(unit).SelectMany(method => method.SequencePoints).Select(point => point.Point))
            .Select(point => point.Document).Distinct().ToArray();
        return new(member, [.. environments.Select(Environment)], [.. functions.Select(Function)], [.. delegates.Select(Delegate)])
        {
            // Hidden lines are generated, too.
            IsGenerated = unit.Assembly.HasSymbols && documents.All(GeneratedFiles.Contain),
        };

        EnvironmentFacts Environment(EmittedEnvironment environment) => new(
            Label(environment.Type),
            environment.Kind == EmittedEnvironmentKind.Struct ? EnvironmentKind.Struct : EnvironmentKind.Class,
            [.. environment.Variables.Select(UserName).Concat(environment.HoldsThis ? ["this"] : []).Order(StringComparer.Ordinal)],
            environment.Parent is { } parent ? Label(parent) : null,
            environment.Creations.Select(creation => IdOf(creation.Method)).FirstOrDefault(),
            environment.Creations.Length);

        FunctionFacts Function(EmittedFunction function) => new(
            IdOf(function.Method),
            function.Kind switch
            {
                EmittedFunctionKind.General => FunctionForm.EnvironmentMethod,
                EmittedFunctionKind.ThisOnly => FunctionForm.InstanceMethod,
                EmittedFunctionKind.Singleton => FunctionForm.Singleton,
                _ => FunctionForm.StaticMethod,
            },
            function.Kind == EmittedFunctionKind.General ? Label(function.Method.DeclaringType) : null,
            function.RefEnvironments.Length);

        DelegateFacts Delegate(EmittedDelegate made) => new(
            IdOf(made.Creator),
            made.Target.Method is { IsFunction: true } target ? IdOf(target) : new(NameOf(made.Target)),
            made.Cache switch { null => Caching.None, { IsStatic: true } => Caching.Static, _ => Caching.Environment });

        FunctionId IdOf(EmittedMethod method)
        {
            var body = _units.BodyOf(method);
            return body.IsFunction ? ids.GetValueOrDefault(body, new(body.Name)) : FunctionId.Unit;
        }
    }

    private ImmutableArray<SourcePoint> BodyPoints(EmittedMethod function)
        => [.. _units.CodeOf(function).SelectMany(method => method.SequencePoints).Select(point => point.Point)];

    private static string Label(EmittedType environment) => environment.Name.Replace(GeneratedName.DisplayClassPrefix, "DC", StringComparison.Ordinal);

    // A method of another type's base cannot be called from a closure: <>n__0 calls it.
    private static string NameOf(MemberUse target)
        => GeneratedName.Parse(target.Name) is { Inner: "", Kind: 'n' } && target.Method is { } wrapper ? wrapper.CalledMember.Name : target.Name;

    // <x>5__2 is the variable x of a switch section; <>h__TransparentIdentifier0 is a parameter of the compiler's own.
    private static string UserName(string field)
        => GeneratedName.Parse(field) is { Kind: '5', Inner.Length: > 0 } name ? name.Inner : field == "this" ? "@this" : field;
}

/// <summary>A function as the assembly knows it: by a made-up name, and by places of its body.</summary>
internal sealed record NamelessFunction(EmittedMethod Method, ImmutableArray<SourcePoint> Points);

/// <summary>Gives the emitted functions of a unit the names the other side uses.</summary>
internal interface IFunctionNames
{
    IReadOnlyDictionary<EmittedMethod, FunctionId> Of(string member, ImmutableArray<NamelessFunction> functions);
}
