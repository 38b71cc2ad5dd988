namespace ClosureAnalyzers.Escape.Callees;

/// <summary>
/// What JetBrains annotations say of a parameter. They are recognised by their simple names: many projects declare their own.
/// </summary>
internal static class JetBrainsAnnotations
{
    /// <summary>The effect that attributes of <paramref name="method"/> or <paramref name="parameter"/> promise; null without any.</summary>
    public static CalleeEffect? EffectOf(IMethodSymbol method, IParameterSymbol parameter)
    {
        // The result of a tunnel runs what it was given when it is enumerated.
        if (Find(method, "LinqTunnel") is not null)
            return CalleeEffect.Deferred;

        return Find(parameter, "InstantHandle") switch
        {
            null => null,
            var attribute when RequiresAwait(attribute) => CalleeEffect.Starts,
            _ => CalleeEffect.Immediate,
        };
    }

    private static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is { } type && (type == name || type == name + "Attribute"))
                return attribute;
        }

        return null;
    }

    private static bool RequiresAwait(AttributeData attribute) =>
        attribute.NamedArguments.Any(argument => argument is { Key: "RequireAwait", Value.Value: true });
}
