namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>A lambda that is converted to <c>Expression&lt;T&gt;</c> becomes data, not a method.</summary>
/// <remarks>Roslyn: <c>ExpressionLambdaRewriter.cs</c>.</remarks>
internal static class ExpressionTrees
{
    public static bool IsConvertedTo(IOperation lambda)
    {
        var outer = lambda.Parent;
        while (outer is IParenthesizedOperation)
            outer = outer.Parent;

        return outer is IConversionOperation { Type: INamedTypeSymbol type } && IsExpression(type);
    }

    private static bool IsExpression(INamedTypeSymbol type) =>
        type is { Name: "Expression" or "LambdaExpression", Arity: 0 or 1, ContainingNamespace: { Name: "Expressions" } space }
        && space.ToDisplayString() == "System.Linq.Expressions";
}
