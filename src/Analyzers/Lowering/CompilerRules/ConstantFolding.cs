using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>
/// Code that the compiler drops before it looks at closures, such as <c>true ? a : b</c> (b), <c>false &amp;&amp; x</c> (x), <c>n * 0</c> (n),
/// <c>nameof(x)</c>, or the arguments of a call that <c>[Conditional]</c> removes. Nothing in it captures.
/// Unreachable statements stay: they still make environments.
/// </summary>
/// <remarks>Roslyn: <c>LocalRewriter_ConditionalOperator.cs</c>, <c>LocalRewriter_Call.cs</c>, <c>LocalRewriter_Literal.cs</c>.</remarks>
internal static class ConstantFolding
{
    /// <summary>The children of <paramref name="operation"/> that reach the compiled body, in evaluation order.</summary>
    /// <param name="isTree">Whether the code becomes an expression tree, in which only constants and choices by constants are folded.</param>
    public static IEnumerable<IOperation> LiveChildren(IOperation operation, LoweredValues values, bool isTree)
    {
        if (operation.ConstantValue.HasValue)
            return [];

        switch (operation)
        {
            case IConditionalOperation { Type: not null, WhenFalse: { } otherwise } choice
                when (isTree ? choice.Condition.ConstantValue : values.Of(choice.Condition).Constant) is { HasValue: true, Value: bool condition }:
                return condition ? [choice.WhenTrue] : [otherwise];

            case IBinaryOperation binary when !isTree:
                return values.RemainsOf(binary);

            case ICoalesceOperation coalesce when !isTree && values.IsDecided(coalesce) is { } isLeft:
                return isLeft ? [coalesce.Value] : [coalesce.WhenNull];

            case IConditionalAccessOperation access when !isTree && values.IsNothing(access):
                return [];

            case IInvocationOperation invocation when IsRemoved(invocation):
                return [];

            default:
                return operation.Children;
        }
    }

    /// <summary><c>catch when (false)</c> is gone, filter and block.</summary>
    public static bool IsNeverEntered(ICatchClauseOperation handler) => handler.Filter is { ConstantValue: { HasValue: true, Value: false } };

    private static bool IsRemoved(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (!method.ReturnsVoid)
            return false;

        return IsUnimplementedPartial(method) || IsConditionalOff(method, invocation.Syntax);
    }

    // A partial method without a body: the definition part has no implementation part.
    private static bool IsUnimplementedPartial(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        if (definition.PartialImplementationPart is not null || definition.PartialDefinitionPart is not null)
            return false;

        foreach (var reference in definition.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax { Body: null, ExpressionBody: null } declaration
                && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConditionalOff(IMethodSymbol method, SyntaxNode call)
    {
        var symbols = new List<string>();
        for (var overridden = method; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            foreach (var attribute in overridden.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "ConditionalAttribute" } type
                    && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics"
                    && attribute.ConstructorArguments is [{ Value: string symbol }])
                {
                    symbols.Add(symbol);
                }
            }
        }

        return symbols.Count > 0 && !symbols.Exists(symbol => IsDefined(symbol, call));
    }

    private static bool IsDefined(string symbol, SyntaxNode call)
    {
        var defined = ((CSharpParseOptions)call.SyntaxTree.Options).PreprocessorSymbolNames.Contains(symbol);

        // #define and #undef may stand only before the first token of the file.
        foreach (var trivia in call.SyntaxTree.GetRoot().GetLeadingTrivia())
        {
            if (trivia.GetStructure() is Microsoft.CodeAnalysis.CSharp.Syntax.DefineDirectiveTriviaSyntax define && define.Name.ValueText == symbol)
                defined = define.IsActive || defined;
            else if (trivia.GetStructure() is Microsoft.CodeAnalysis.CSharp.Syntax.UndefDirectiveTriviaSyntax undefine && undefine.Name.ValueText == symbol && undefine.IsActive)
                defined = false;
        }

        return defined;
    }
}
