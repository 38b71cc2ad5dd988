using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.CompilerRules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>Pass 6: where the delegate of each lambda is kept, if it is kept at all.</summary>
/// <remarks>Roslyn: <c>ClosureConversion.cs</c>, <c>RewriteLambdaConversion</c> and <c>InLoopOrLambda</c>.</remarks>
internal static class DelegateCachingPass
{
    public static DelegateCaching CachingOf(ClosureConversionState draft, FunctionDraft function)
    {
        var closure = function.Function;
        if (closure.IsInExpressionTree)
            return DelegateCaching.None;

        if (closure.Kind == FunctionKind.LocalFunction)
            return OfLocalFunction(draft, closure);

        if (function.Containing is { } environment)
            return IsCachedIn(draft, closure, environment) ? DelegateCaching.CachedInEnvironment : DelegateCaching.Allocated;

        // A static constructor runs once, and the cache of a generic method would need its type arguments.
        var isCached = !function.CapturesThis && !(closure.Parent is null && draft.Model.Body.RunsOnce) && !IsInGenericLocalFunction(closure);
        return isCached ? DelegateCaching.CachedStatic : DelegateCaching.Allocated;
    }

    private static DelegateCaching OfLocalFunction(ClosureConversionState draft, Function closure)
    {
        var conversions = closure.References.Where(use => use.IsConversion && use.EmittedAt.Include(draft.Level)).ToList();
        if (conversions.Count == 0)
            return DelegateCaching.None;

        return conversions.TrueForAll(use => use.Operation.Parent is { } creation && draft.IsCached(creation))
            ? DelegateCaching.CachedStatic
            : DelegateCaching.Allocated;
    }

    /// <summary>A lambda that may run several times for one environment, since a loop or a lambda lies between.</summary>
    private static bool IsCachedIn(ClosureConversionState draft, Function closure, EnvironmentDraft environment) =>
        draft.Scopes.Nearest(closure.DeclaredIn) != environment.Scope
        && IsRepeatedWithin(closure.Operation.Syntax, AnchorOf(draft, environment.Scope))
        && !UsesTypeParameterBetween(closure, environment.Scope.Function);

    private static bool IsRepeatedWithin(SyntaxNode lambda, SyntaxNode anchor)
    {
        for (var syntax = lambda.Parent; syntax is not null && syntax != anchor; syntax = syntax.Parent)
        {
            switch (syntax.Kind())
            {
                case SyntaxKind.ForStatement:
                case SyntaxKind.ForEachStatement:
                case SyntaxKind.ForEachVariableStatement:
                case SyntaxKind.WhileStatement:
                case SyntaxKind.DoStatement:
                case SyntaxKind.SimpleLambdaExpression:
                case SyntaxKind.ParenthesizedLambdaExpression:
                    return true;
            }
        }

        return false;
    }

    // Where parameters have a scope of their own, the block that holds it counts as the try statement around, or the whole body.
    private static SyntaxNode AnchorOf(ClosureConversionState draft, Scope scope) =>
        scope.Kind == ScopeKind.Function && draft.HasSeparateBody(scope)
            ? TryLowering.Around(scope.Operation)?.Syntax ?? draft.Model.Body.Roots[0].Syntax
            : scope.Syntax;

    // A field of the environment cannot have the type Func<T> if T belongs to a local function inside.
    private static bool UsesTypeParameterBetween(Function closure, Function? owner)
    {
        if (closure.Operation.Parent is not { Type: { } type })
            return false;

        for (var function = closure.Parent; function is not null && function != owner; function = function.Parent)
        {
            if (!function.Symbol.TypeParameters.IsEmpty && TypeParameters.Mentions(type, function.Symbol))
                return true;
        }

        return false;
    }

    private static bool IsInGenericLocalFunction(Function closure)
    {
        for (var function = closure.Parent; function is not null; function = function.Parent)
        {
            if (!function.Symbol.TypeParameters.IsEmpty)
                return true;
        }

        return false;
    }
}
