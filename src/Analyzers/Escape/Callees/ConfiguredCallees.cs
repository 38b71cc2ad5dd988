using System.Collections.Concurrent;
using ClosureAnalyzers.Data;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>
/// What a method does with a closure (specification 2.2, question 3): the user's options first, then the tables, then what the
/// names of collection members and the annotations of JetBrains tell.
/// </summary>
internal sealed class ConfiguredCallees
{
    public const string EscapingMethods = "closure_analyzers.escaping_methods";
    public const string ImmediateMethods = "closure_analyzers.immediate_methods";

    private readonly Dictionary<string, CalleeEffect> configured = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, CalleeEffect?> ofOptions = new(SymbolEqualityComparer.Default);

    // By parameter, or by method for the receiver.
    private readonly ConcurrentDictionary<ISymbol, CalleeEffect?> ofTables = new(SymbolEqualityComparer.Default);

    public ConfiguredCallees(string escaping, string immediate)
    {
        Configure(escaping, CalleeEffect.Escapes);
        Configure(immediate, CalleeEffect.Immediate);
    }

    /// <summary>The tables as the options of one file change them.</summary>
    public static ConfiguredCallees For(Compilation compilation, AnalyzerConfigOptions options)
    {
        var escaping = options.TryGetValue(EscapingMethods, out var value) ? value : "";
        var immediate = options.TryGetValue(ImmediateMethods, out value) ? value : "";
        return CompilationCache.Get(compilation, static _ => new CalleesByOptions()).For(escaping, immediate);
    }

    /// <summary>What <paramref name="method"/> does with what it is given for <paramref name="parameter"/> (null for its receiver); null if nothing is known.</summary>
    public CalleeEffect? EffectOf(IMethodSymbol method, IParameterSymbol? parameter)
    {
        var called = (method.ReducedFrom ?? method).OriginalDefinition;
        if (OfOptions(called) is { } chosen)
            return chosen;

        if (OfTables(called, parameter) is { } effect)
            return effect == CalleeEffect.Immediate && IsElement(parameter) ? CalleeEffect.Stores : effect;

        if (parameter is not null && AddsToCollection(called))
            return CalleeEffect.Stores;

        return parameter is null ? null : JetBrainsAnnotations.EffectOf(called, parameter.OriginalDefinition);
    }

    private CalleeEffect? OfOptions(IMethodSymbol called)
    {
        if (configured.Count == 0)
            return null;

        for (var candidate = called; candidate is not null; candidate = candidate.OverriddenMethod?.OriginalDefinition)
        {
            if (ofOptions.GetOrAdd(candidate, Configured) is { } effect)
                return effect;
        }

        return null;
    }

    private CalleeEffect? Configured(IMethodSymbol method) =>
        method.ContainingType is { } type && configured.TryGetValue(Key(MetadataNames.Of(type)) + "." + NameOf(method), out var effect) ? effect : null;

    private CalleeEffect? OfTables(IMethodSymbol called, IParameterSymbol? parameter)
    {
        for (var candidate = called; candidate is not null; candidate = candidate.OverriddenMethod?.OriginalDefinition)
        {
            var asked = parameter is not null && parameter.Ordinal < candidate.Parameters.Length ? candidate.Parameters[parameter.Ordinal] : default(ISymbol);
            if (ofTables.GetOrAdd(asked ?? candidate, Lookup) is { } effect)
                return effect;
        }

        return null;
    }

    private static CalleeEffect? Lookup(ISymbol asked)
    {
        var method = asked as IMethodSymbol ?? (IMethodSymbol)asked.ContainingSymbol;
        return method.ContainingType is { } type ? CalleeTable.EffectOf(MetadataNames.Of(type), NameOf(method), (asked as IParameterSymbol)?.Name) : null;
    }

    private static string NameOf(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? "ctor" : method.Name;

    // Options may write nested types with a dot or a plus.
    private static string Key(string typeName) => typeName.Replace('+', '.');

    // What an entry removes is unknown, whatever the tables or the body say.
    private void Configure(string option, CalleeEffect effect)
    {
        foreach (var entry in MethodEntry.Parse(option))
        {
            if (entry.Method.Length > 0)
                configured[Key(entry.Type) + "." + entry.Method] = entry.IsAdded ? effect : CalleeEffect.Unknown;
        }
    }

    // handlers.GetOrAdd(key, () => i), where the values are delegates: this overload has no factory to run.
    private static bool IsElement(IParameterSymbol? parameter) =>
        parameter?.OriginalDefinition.Type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type };

    // Any collection: what it is given is an element of it from now on.
    private static bool AddsToCollection(IMethodSymbol method) =>
        !method.IsStatic
        && CollectionMembers.Store(method.Name)
        && method.ContainingType.AllInterfaces.Any(type => type.SpecialType == SpecialType.System_Collections_IEnumerable);
}
