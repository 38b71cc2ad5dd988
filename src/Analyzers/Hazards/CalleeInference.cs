using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Reads from the body of a method, constructor or local function of this compilation what it does with a delegate parameter:
/// whether it only invokes it or hands it to such a callee, returns it, or keeps it. Each parameter is asked once for a compilation.
/// </summary>
internal sealed class CalleeInference
{
    // A helper may call a helper; longer chains are left unknown.
    private const int DeepestCall = 4;

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ConfiguredCallees, CalleeInference>> Inferences = new();

    // How deep the calls are that this thread is just looking into, and which.
    [ThreadStatic]
    private static HashSet<ISymbol>? underWay;

    private readonly ConcurrentDictionary<ISymbol, CalleeEffect> effects = new(SymbolEqualityComparer.Default);
    private readonly Compilation compilation;
    private readonly ConfiguredCallees known;

    private CalleeInference(Compilation compilation, ConfiguredCallees known)
    {
        this.compilation = compilation;
        this.known = known;
    }

    public static CalleeInference For(Compilation compilation, ConfiguredCallees known) =>
        Inferences.GetValue(compilation, _ => new()).GetOrAdd(known, _ => new CalleeInference(compilation, known));

    public CalleeEffect EffectOf(IMethodSymbol method, IParameterSymbol parameter)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (parameter.Ordinal >= definition.Parameters.Length || CanBeOverridden(definition))
            return CalleeEffect.Unknown;

        var asked = definition.Parameters[parameter.Ordinal];
        if (asked.RefKind != RefKind.None)
            return CalleeEffect.Unknown;
        if (effects.TryGetValue(asked, out var effect))
            return effect;

        underWay ??= new(SymbolEqualityComparer.Default);

        // A method that hands the delegate to itself does with it what the rest of its body does.
        if (underWay.Contains(asked))
            return CalleeEffect.Immediate;
        if (underWay.Count >= DeepestCall || MethodBodies.Of(definition, compilation) is not { } body)
            return CalleeEffect.Unknown;

        underWay.Add(asked);
        try
        {
            effect = Infer(definition, asked, body);
        }
        finally
        {
            underWay.Remove(asked);
        }

        // In the middle of a chain the answer may rest on an assumption.
        if (underWay.Count == 0)
            effects[asked] = effect;
        return effect;
    }

    private static bool CanBeOverridden(IMethodSymbol method) =>
        method.IsAbstract || method.IsExtern || (method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed;

    private CalleeEffect Infer(IMethodSymbol method, IParameterSymbol parameter, IOperation body)
    {
        var model = ClosureModel.For(body);
        var home = method.MethodKind == MethodKind.LocalFunction ? model.ClosureAt(body) : null;
        var way = new Itinerary(model, SharedHazards.Of(model).Mentions, new Callees(known, compilation)).From(parameter, home);
        var effect = EffectOf(way, method);
        return effect != CalleeEffect.Immediate ? effect
            : home?.IsIterator ?? Yields(model.Root) ? CalleeEffect.Deferred
            : method.IsAsync ? CalleeEffect.Starts
            : effect;
    }

    private static bool Yields(IOperation body) =>
        body.Descendants().Any(operation => operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak);

    private static CalleeEffect EffectOf(Way from, IMethodSymbol method)
    {
        var effect = CalleeEffect.Immediate;
        foreach (var (hop, way) in from.Reachable())
        {
            if (hop is not null)
            {
                effect = Worse(effect, way.Hold switch
                {
                    Hold.Passive => CalleeEffect.Immediate,
                    Hold.Active when way.Stops.Any(stop => stop.Fate == Fate.Finishes) => CalleeEffect.Immediate,
                    Hold.Active when !way.IsUnknown => CalleeEffect.Escapes,
                    _ => CalleeEffect.Unknown,
                });
            }

            foreach (var stop in way.Stops)
                effect = Worse(effect, EffectOf(stop, method));
        }

        return effect;
    }

    private static CalleeEffect EffectOf(Stop stop, IMethodSymbol method) => (stop.Fate, stop.At) switch
    {
        (Fate.Runs or Fate.Finishes, _) => CalleeEffect.Immediate,
        (Fate.Unknown, _) => CalleeEffect.Unknown,
        (_, IReturnOperation) => CalleeEffect.Deferred,
        (_, IAssignmentOperation { Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation } }) =>
            method.MethodKind == MethodKind.Constructor ? CalleeEffect.Deferred : CalleeEffect.Stores,
        _ => CalleeEffect.Escapes,
    };

    // What is kept is kept, whatever else is done with it; what is not known stays unknown unless it is surely kept.
    private static CalleeEffect Worse(CalleeEffect one, CalleeEffect other) => Rank(one) >= Rank(other) ? one : other;

    private static int Rank(CalleeEffect effect) => effect switch
    {
        CalleeEffect.Immediate => 0,
        CalleeEffect.Deferred => 1,
        CalleeEffect.Starts => 2,
        CalleeEffect.Unknown => 3,
        CalleeEffect.Stores => 4,
        _ => 5,
    };
}
