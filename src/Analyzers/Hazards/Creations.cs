using ClosureAnalyzers.Escape.Callees;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Expressions whose value is a new object, which nobody else has: <c>new</c>, and calls of methods that return one. The body of a
/// method in source tells; of other methods, and where the body calls another one, the name.
/// </summary>
internal static class Creations
{
    // new(…) has no class of its own in the oldest compiler.
    private const int TargetTypedNew = 8659;

    public static bool Make(ExpressionSyntax value, SemanticModel semantics) => Core(value) switch
    {
        InvocationExpressionSyntax call => semantics.GetSymbolInfo(call).Symbol is IMethodSymbol method ? IsFactory(method) : IsNamedAsFactory(call),
        var other => IsNew(other),
    };

    private static ExpressionSyntax Core(ExpressionSyntax value)
    {
        while (true)
        {
            switch (value)
            {
                case AwaitExpressionSyntax awaiting:
                    value = awaiting.Expression;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    value = parenthesized.Expression;
                    break;
                case CastExpressionSyntax cast:
                    value = cast.Expression;
                    break;
                default:
                    return value;
            }
        }
    }

    private static bool IsNew(ExpressionSyntax value) => value is ObjectCreationExpressionSyntax || value.RawKind == TargetTypedNew;

    private static bool IsFactory(IMethodSymbol method)
    {
        var called = (method.ReducedFrom ?? method).OriginalDefinition;
        var results = (called.PartialImplementationPart ?? called).DeclaringSyntaxReferences
            .SelectMany(declaration => ResultsOf(declaration.GetSyntax()))
            .ToList();
        return results.Count > 0 ? results.All(IsNewInBody) : Factories.Include(called.Name);
    }

    private static IEnumerable<ExpressionSyntax> ResultsOf(SyntaxNode declaration)
    {
        var (block, arrow) = declaration switch
        {
            BaseMethodDeclarationSyntax method => (method.Body, method.ExpressionBody),
            LocalFunctionStatementSyntax function => (function.Body, function.ExpressionBody),
            _ => (null, null),
        };
        if (arrow is not null)
            return new[] { arrow.Expression };

        return block is null
            ? Enumerable.Empty<ExpressionSyntax>()
            : block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>()
                .Where(result => result.Expression is not null)
                .Select(result => result.Expression!);
    }

    // return new Button(); and var button = new Button(); … return button;
    private static bool IsNewInBody(ExpressionSyntax result) => Core(result) switch
    {
        InvocationExpressionSyntax call => IsNamedAsFactory(call),
        IdentifierNameSyntax local => result.FirstAncestorOrSelf<BlockSyntax>(block => block.Parent is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax)?
            .DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Any(declared => declared.Identifier.ValueText == local.Identifier.ValueText
                && declared.Initializer is { Value: var initial } && (IsNew(Core(initial)) || Core(initial) is InvocationExpressionSyntax call && IsNamedAsFactory(call))) == true,
        var other => IsNew(other),
    };

    private static bool IsNamedAsFactory(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => Factories.Include(member.Name.Identifier.ValueText),
        SimpleNameSyntax simple => Factories.Include(simple.Identifier.ValueText),
        _ => false,
    };
}
