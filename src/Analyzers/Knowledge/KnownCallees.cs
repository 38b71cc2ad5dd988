using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Knowledge;

/// <summary>Answers from the tables what a method does with a closure (specification 2.2, question 3).</summary>
internal sealed class KnownCallees
{
    public const string EscapingMethods = "closure_analyzers.escaping_methods";
    public const string ImmediateMethods = "closure_analyzers.immediate_methods";

    // The tables with the options of a file; nearly always there is one pair of values in a whole compilation.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, KnownCallees>> Known = new();

    private static readonly ImmutableHashSet<string> CollectionAdders = ImmutableHashSet.Create(
        "Add", "AddFirst", "AddLast", "AddAfter", "AddBefore", "AddOrUpdate", "AddRange", "Append", "Enqueue", "Insert", "InsertRange", "Push", "TryAdd", "TryEnqueue", "TryPush");

    private readonly Dictionary<string, CalleeEffect> changed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, CalleeEffect?> looked = new(SymbolEqualityComparer.Default);

    private KnownCallees(string escaping, string immediate)
    {
        Change(escaping, CalleeEffect.Escapes);
        Change(immediate, CalleeEffect.Immediate);
    }

    /// <summary>The tables as the options of one file change them.</summary>
    public static KnownCallees For(Compilation compilation, AnalyzerConfigOptions options)
    {
        var escaping = options.TryGetValue(EscapingMethods, out var value) ? value : "";
        var immediate = options.TryGetValue(ImmediateMethods, out value) ? value : "";
        return Known.GetValue(compilation, _ => new()).GetOrAdd(escaping + "\n" + immediate, Of);
    }

    private static KnownCallees Of(string options)
    {
        var values = options.Split('\n');
        return new KnownCallees(values[0], values[1]);
    }

    /// <summary>What <paramref name="method"/> does with what it is given for <paramref name="parameter"/> (null for its receiver); null if the tables say nothing.</summary>
    public CalleeEffect? EffectOf(IMethodSymbol method, IParameterSymbol? parameter)
    {
        var called = method.ReducedFrom ?? method;
        for (var candidate = called.OriginalDefinition; candidate is not null; candidate = candidate.OverriddenMethod?.OriginalDefinition)
        {
            if (looked.GetOrAdd(candidate, Lookup) is { } effect)
                return effect == CalleeEffect.Immediate && IsElement(parameter) ? CalleeEffect.Stores : effect;
        }

        if (parameter is not null && AddsToCollection(called))
            return CalleeEffect.Stores;

        return parameter is null ? null : Annotations.EffectOf(called.OriginalDefinition, parameter.OriginalDefinition);
    }

    private CalleeEffect? Lookup(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type)
            return null;

        var name = method.MethodKind == MethodKind.Constructor ? "ctor" : method.Name;
        var typeName = Key(MetadataNames.Of(type));
        return changed.TryGetValue(typeName + "." + name, out var effect) ? effect : CalleeTable.EffectOf(typeName, name);
    }

    // Nested types may be written with a dot or a plus.
    private static string Key(string typeName) => typeName.Replace('+', '.');

    // What an entry removes is unknown, whatever the tables or the body say.
    private void Change(string option, CalleeEffect effect)
    {
        foreach (var entry in MethodEntry.Parse(option))
        {
            if (entry.Method.Length > 0)
                changed[Key(entry.Type) + "." + entry.Method] = entry.IsAdded ? effect : CalleeEffect.Unknown;
        }
    }

    // handlers.GetOrAdd(key, () => i), where the values are delegates: this overload has no factory to run.
    private static bool IsElement(IParameterSymbol? parameter) =>
        parameter?.OriginalDefinition.Type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type };

    // Any collection: what it is given is an element of it from now on.
    private static bool AddsToCollection(IMethodSymbol method) =>
        !method.IsStatic
        && CollectionAdders.Contains(method.Name)
        && method.ContainingType.AllInterfaces.Any(type => type.SpecialType == SpecialType.System_Collections_IEnumerable);
}
