using System.Threading;
using ClosureAnalyzers.CodeFixes.Workspaces;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes.MakeConst;

/// <summary>
/// What the compiler makes of the expressions of a member, whatever their order: which overloads, of which types, converted to what and by which operator.
/// <code>
/// var one = 1;
/// Print(one);          // Print(long); a constant would go to Print(byte)
/// </code>
/// </summary>
internal static class SemanticFingerprint
{
    public static ImmutableHashSet<(string Expression, int Count)> Of(MemberInProject view, CancellationToken cancellation) =>
        view.Member.Nodes
            .OfType<ExpressionSyntax>()
            .Where(expression => !IsTypeOfDeclaration(expression))
            .Select(expression => Of(expression, view.Model, cancellation))
            .GroupBy(text => text)
            .Select(alike => (alike.Key, alike.Count()))
            .ToImmutableHashSet();

    private static string Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        var symbol = model.GetSymbolInfo(expression, cancellation).Symbol;
        var type = model.GetTypeInfo(expression, cancellation);
        var conversion = model.GetConversion(expression, cancellation).MethodSymbol;
        return string.Join(
            " ",
            expression.Kind(),
            symbol?.Kind == SymbolKind.Local ? symbol.Name : symbol?.ToDisplayString(),
            Name(type.Type),
            Name(type.ConvertedType),
            conversion?.ToDisplayString());
    }

    // Whether something may be null is no matter of meaning.
    private static string? Name(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static bool IsTypeOfDeclaration(ExpressionSyntax expression) =>
        expression is TypeSyntax && expression.Ancestors().TakeWhile(node => node is TypeSyntax).LastOrDefault() is var last
        && ((last ?? expression).Parent is VariableDeclarationSyntax declaration && declaration.Type == (last ?? expression));
}
