using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>The passes that lay out a body at one optimization level, in the order they run.</summary>
/// <remarks>Roslyn: <c>ClosureConversion.Analysis.cs</c>, <c>Analyze</c>.</remarks>
internal static class ClosureConverter
{
    public static LoweredBody Convert(ClosureModel model, OptimizationLevel level)
    {
        var draft = new ClosureConversionState(model, level);
        MakeEnvironments.Run(draft);
        ComputeContainingEnvironments.Run(draft);
        if (level == OptimizationLevel.Release)
            MergeEnvironments.Merge(draft);

        InlineThisOnlyEnvironments.Run(draft);
        var environments = LinkEnvironments.Run(draft);
        var closures = draft.Functions.Select(function => LayoutOf(draft, function)).ToImmutableArray();
        foreach (var cached in closures.Where(closure => closure.Delegate == DelegateCaching.CachedInEnvironment))
            cached.Environment!.CachedDelegates++;

        return new LoweredBody(level, environments, closures, draft.CachedMethodGroups);
    }

    private static LoweredFunction LayoutOf(ClosureConversionState draft, FunctionDraft function)
    {
        var caching = DelegateCachingPass.CachingOf(draft, function);
        var references = function.Captured.Where(environment => environment.IsStruct).OrderBy(environment => environment.Scope.Ordinal);
        return new LoweredFunction(
            function.Function, LoweringOf(draft, function, caching), function.Containing?.Result, references.Select(environment => environment.Result!).ToImmutableArray(), caching);
    }

    private static LoweredForm LoweringOf(ClosureConversionState draft, FunctionDraft function, DelegateCaching caching)
    {
        if (function.Function.IsInExpressionTree)
            return LoweredForm.ExpressionTree;

        if (function.Containing is not null)
            return LoweredForm.EnvironmentMethod;

        if (function.CapturesThis)
            return LoweredForm.InstanceMethod;

        if (function.Function.Kind == FunctionKind.LocalFunction && !draft.Model.Body.IsInVariantInterface)
            return function.Captured.Count > 0 ? LoweredForm.StructMethod : LoweredForm.StaticMethod;

        return caching == DelegateCaching.CachedStatic ? LoweredForm.CachedStatic : LoweredForm.UncachedStatic;
    }
}
