using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Escape;

/// <summary>
/// What a method does with a closure: an option or a row of the tables says it, or an annotation, or, for a method of this compilation, its body.
/// </summary>
/// <param name="summaryOf">Answers for methods in source; null for one without a body here.</param>
/// <param name="newObjects">Whether a method in source makes the object that it returns; null for one without a body here.</param>
internal sealed class CalleeEffects(ConfiguredCallees known, Func<SummaryKey, CalleeSummary?> summaryOf, Func<IMethodSymbol, bool?> newObjects)
{
    /// <summary>What the tables say of <paramref name="method"/> and what it is given for <paramref name="parameter"/> (null for its receiver); null if they say nothing.</summary>
    public CalleeEffect? EffectOf(IMethodSymbol method, IParameterSymbol? parameter) => known.EffectOf(method, parameter);

    /// <summary>What reading <paramref name="property"/> does; null if the tables say nothing.</summary>
    public CalleeEffect? EffectOf(IPropertySymbol property) => property.GetMethod is { } getter ? known.EffectOf(getter, null) : null;

    /// <summary>What the body of <paramref name="method"/> does with what it is given for <paramref name="parameter"/> (null for its receiver); null if it has none here.</summary>
    public CalleeSummary? SummaryOf(IMethodSymbol method, IParameterSymbol? parameter, TrackedValue value)
    {
        var definition = method.OriginalDefinition;
        if (definition.DeclaringSyntaxReferences.IsEmpty || (parameter is null ? definition.IsStatic : parameter.Ordinal >= definition.Parameters.Length))
            return null;

        var asked = parameter is null ? null : definition.Parameters[parameter.Ordinal];
        if (asked is { RefKind: not RefKind.None })
            return null;

        return summaryOf(new SummaryKey(definition, asked, Canonical(value)));
    }

    /// <summary>Whether <paramref name="method"/> makes the object that it returns. A method in source says so by its body, one in metadata by its name.</summary>
    public bool MakesNewObject(IMethodSymbol method) => newObjects(method.OriginalDefinition) ?? Factories.Include(method.Name);

    /// <summary>Whether some method of <paramref name="type"/>, a class in source, starts what an object of it carries.</summary>
    public bool StartsWhenUsed(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: false } && type.GetMembers().Any(member =>
            member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method
            && SummaryOf(method, null, TrackedValue.Delegate) is { Escapes: true });

    // What a value is to the callee; the rest is the caller's.
    private static TrackedValue Canonical(TrackedValue value) => new(
        value.IsRunning ? HolderKind.Running : HolderKind.Reference, value.RunsToFirstAwait && !value.IsRunning, value.IsQuery && !value.IsRunning, YieldsClosure: value.YieldsClosure, StartsWhenUsed: value.StartsWhenUsed);
}
