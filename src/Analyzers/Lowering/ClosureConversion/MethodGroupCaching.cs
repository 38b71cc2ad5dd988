using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>
/// Which method groups the compiler converts only once (C# 11): those of a static method, unless written <c>new D(M)</c>, as the extension
/// method of a value, in an expression tree, or where code runs once anyway.
/// </summary>
/// <remarks>Roslyn: <c>DelegateCacheRewriter.cs</c>.</remarks>
internal static class MethodGroupCaching
{
    public static ImmutableHashSet<MethodGroupConversion> Cached(ClosureModel model, OptimizationLevel level) => model.MethodGroupConversions
        .Where(group => group.EmittedAt.Include(level) && IsCached(group, model.Body))
        .ToImmutableHashSet();

    private static bool IsCached(MethodGroupConversion group, EmittedBody body) =>
        group is { IsConversion: true, Method.IsStatic: true, IsExtension: false, Function: not { IsInExpressionTree: true } }
        && !body.RunsOnce
        && RoslynShims.LanguageVersionOf(group.Creation.Syntax) >= RoslynShims.CSharp11;
}
