namespace ClosureAnalyzers.Model.Building.Layouts;

/// <summary>The passes that lay out a unit at one optimization level, in the order they run.</summary>
internal static class LayoutBuilder
{
    public static EnvironmentLayout Build(ClosureModel model, OptimizationLevel level)
    {
        var draft = new LayoutDraft(model, level);
        Environments.Make(draft);
        ContainingEnvironments.Find(draft);
        if (level == OptimizationLevel.Release)
            MergedEnvironments.Merge(draft);

        ThisOnlyEnvironments.Remove(draft);
        var environments = Links.Finish(draft);
        var closures = draft.Functions.Select(function => LayoutOf(draft, function)).ToImmutableArray();
        foreach (var cached in closures.Where(closure => closure.Delegate == DelegateCaching.CachedInEnvironment))
            cached.Environment!.CachedDelegates++;

        return new EnvironmentLayout(level, environments, closures, draft.CachedMethodGroups);
    }

    private static ClosureLayout LayoutOf(LayoutDraft draft, FunctionDraft function)
    {
        var caching = Delegates.CachingOf(draft, function);
        var references = function.Captured.Where(environment => environment.IsStruct).OrderBy(environment => environment.Scope.Ordinal);
        return new ClosureLayout(
            function.Closure, LoweringOf(draft, function, caching), function.Containing?.Result, references.Select(environment => environment.Result!).ToImmutableArray(), caching);
    }

    private static Lowering LoweringOf(LayoutDraft draft, FunctionDraft function, DelegateCaching caching)
    {
        if (function.Closure.IsInExpressionTree)
            return Lowering.ExpressionTree;

        if (function.Containing is not null)
            return Lowering.EnvironmentMethod;

        if (function.CapturesThis)
            return Lowering.InstanceMethod;

        if (function.Closure.Kind == ClosureKind.LocalFunction && !draft.Model.Unit.IsInVariantInterface)
            return function.Captured.Count > 0 ? Lowering.StructMethod : Lowering.StaticMethod;

        return caching == DelegateCaching.CachedStatic ? Lowering.CachedStatic : Lowering.UncachedStatic;
    }
}
