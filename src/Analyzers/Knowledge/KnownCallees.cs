namespace ClosureAnalyzers.Knowledge;

/// <summary>Answers from the tables what a method does with a closure (specification 2.2, question 3).</summary>
internal sealed class KnownCallees
{
    public static readonly KnownCallees Default = new(CalleeTable.Framework);

    private static readonly ImmutableHashSet<string> CollectionAdders = ImmutableHashSet.Create(
        "Add", "AddFirst", "AddLast", "AddAfter", "AddBefore", "AddOrUpdate", "AddRange", "Append", "Enqueue", "Insert", "InsertRange", "Push", "TryAdd", "TryEnqueue", "TryPush");

    private readonly IReadOnlyDictionary<string, CalleeEffect> effects;

    private KnownCallees(IReadOnlyDictionary<string, CalleeEffect> effects) => this.effects = effects;

    /// <summary>What <paramref name="method"/> does with what it is given for <paramref name="parameter"/> (null for its receiver); null if the tables say nothing.</summary>
    public CalleeEffect? EffectOf(IMethodSymbol method, IParameterSymbol? parameter)
    {
        var called = method.ReducedFrom ?? method;
        for (var candidate = called.OriginalDefinition; candidate is not null; candidate = candidate.OverriddenMethod?.OriginalDefinition)
        {
            if (Lookup(candidate) is { } effect)
                return effect;
        }

        if (parameter is not null && AddsToCollection(called))
            return CalleeEffect.Stores;

        return parameter is not null && IsInstantHandle(parameter) ? CalleeEffect.Immediate : null;
    }

    private CalleeEffect? Lookup(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type)
            return null;

        var name = method.MethodKind == MethodKind.Constructor ? "ctor" : method.Name;
        var typeName = MetadataNames.Of(type);
        if (effects.TryGetValue(typeName + "." + name, out var effect) || effects.TryGetValue(typeName + ".*", out effect))
            return effect;

        return null;
    }

    // Any collection: what it is given is an element of it from now on.
    private static bool AddsToCollection(IMethodSymbol method) =>
        !method.IsStatic
        && CollectionAdders.Contains(method.Name)
        && method.ContainingType.AllInterfaces.Any(type => type.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool IsInstantHandle(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.OriginalDefinition.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "InstantHandleAttribute" or "InstantHandle")
                return true;
        }

        return false;
    }
}
