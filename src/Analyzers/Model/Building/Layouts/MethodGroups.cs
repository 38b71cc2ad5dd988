using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Model.Building.Layouts;

/// <summary>
/// Which method groups the compiler converts only once (C# 11): those of a static method, unless written <c>new D(M)</c>, as the extension
/// method of a value, in an expression tree, or where code runs once anyway.
/// </summary>
internal static class MethodGroups
{
    private const int CSharp11 = 1100;

    public static ImmutableHashSet<MethodGroup> Cached(ClosureModel model, OptimizationLevel level) => model.MethodGroups
        .Where(group => group.EmittedAt.Include(level) && IsCached(group, model.Unit))
        .ToImmutableHashSet();

    private static bool IsCached(MethodGroup group, Unit unit) =>
        group is { IsConversion: true, Method.IsStatic: true, IsExtension: false, Function: not { IsInExpressionTree: true } }
        && !unit.RunsOnce
        && LanguageVersionOf(group.Creation) >= CSharp11;

    private static int LanguageVersionOf(IOperation operation) => (int)((CSharpParseOptions)operation.Syntax.SyntaxTree.Options).LanguageVersion;
}
