namespace ClosureAnalyzers.Rules.Messages;

/// <summary>How messages name a method: <c>List&lt;Action&gt;.Add</c>.</summary>
internal static class CalleeName
{
    public static string Of(IMethodSymbol method)
    {
        var type = method.ContainingType?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        return method.MethodKind switch
        {
            MethodKind.Constructor => $"new {type}",
            MethodKind.LocalFunction => method.Name,
            _ => $"{type}.{method.Name}",
        };
    }
}
