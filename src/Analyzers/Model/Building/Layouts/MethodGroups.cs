using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Model.Building.Layouts;

/// <summary>
/// Which method groups the compiler converts only once (C# 11): those of a static method, unless written <c>new D(M)</c>, as the extension
/// method of a value, in an expression tree, or where code runs once anyway.
/// </summary>
internal static class MethodGroups
{
    public static ImmutableHashSet<MethodGroup> Cached(ClosureModel model, OptimizationLevel level) => model.MethodGroups
        .Where(group => group.EmittedAt.Include(level) && IsCached(group.Creation.Target, group.Function, model.Unit))
        .ToImmutableHashSet();

    public static bool IsCached(IOperation target, Closure? function, Unit unit) =>
        target is IMethodReferenceOperation { Method.IsStatic: true } reference
        && (reference.Instance is null || !reference.Method.IsExtensionMethod)
        && reference.Parent is IDelegateCreationOperation creation && !IsNewExpression(creation.Syntax)
        && function is not { IsInExpressionTree: true }
        && !unit.RunsOnce
        && LanguageVersionOf(reference) >= 1100;

    private static bool IsNewExpression(SyntaxNode syntax) =>
        syntax is ObjectCreationExpressionSyntax || syntax.ChildNodesAndTokens().FirstOrDefault() is { IsToken: true } first && first.IsKind(SyntaxKind.NewKeyword);

    private static int LanguageVersionOf(IOperation operation) => (int)((CSharpParseOptions)operation.Syntax.SyntaxTree.Options).LanguageVersion;
}
