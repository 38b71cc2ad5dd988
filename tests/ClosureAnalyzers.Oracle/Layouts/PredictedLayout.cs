using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Oracle.Layouts;

/// <summary>Translates what the model predicts to <see cref="LayoutFacts"/>.</summary>
internal static class PredictedLayout
{
    public static LayoutFacts Of(ImmutableArray<SourceUnit> units, OptimizationLevel level)
        => new([.. units.Select(unit => UnitOf(unit, level)).Where(unit => !unit.IsEmpty)]);

    private static UnitFacts UnitOf(SourceUnit unit, OptimizationLevel level)
    {
        // Initializers have a model of their own, except beside a primary constructor.
        var layouts = unit.Roots.Select(root => ClosureModel.For(root)).Distinct().Select(model => (Model: model, Layout: model.LayoutIn(level))).ToArray();
        return new(
            unit.Member,
            [.. layouts.SelectMany(pair => pair.Layout.Environments.Select(environment => EnvironmentOf(environment, pair.Model, level)))],
            [.. layouts.SelectMany(pair => pair.Layout.Closures).Where(closure => closure.Lowering != Model.Lowering.ExpressionTree).Select(closure => FunctionOf(closure, layouts))],
            [.. layouts.SelectMany(pair => DelegatesOf(pair.Model, pair.Layout))]);
    }

    private static string Label(ClosureEnvironment environment, ClosureModel model) => $"{model.Unit.Kind} {environment.Ordinal}";

    private static string? Label(ClosureEnvironment? environment, IEnumerable<(ClosureModel Model, EnvironmentLayout Layout)> layouts)
        => environment is null ? null : Label(environment, layouts.First(pair => pair.Layout.Environments.Contains(environment)).Model);

    private static FunctionId IdOf(Closure? function) => function is null ? FunctionId.Unit : ClosureNames.Of(function);

    private static EnvironmentFacts EnvironmentOf(ClosureEnvironment environment, ClosureModel model, OptimizationLevel level) => new(
        Label(environment, model),
        environment.IsStruct ? EnvironmentKind.Struct : EnvironmentKind.Class,
        [.. environment.Cells.Where(cell => !cell.IsThis).Select(cell => cell.Name).Concat(environment.HoldsThis ? ["this"] : []).Order(StringComparer.Ordinal)],
        environment.Parent is { } parent ? Label(parent, model) : null,
        IdOf(environment.Scope.Function),
        1,
        environment.Scope.IsFreshPerIteration.Include(level));

    private static FunctionFacts FunctionOf(ClosureLayout closure, IEnumerable<(ClosureModel Model, EnvironmentLayout Layout)> layouts) => new(
        IdOf(closure.Closure),
        closure.Lowering switch
        {
            Model.Lowering.EnvironmentMethod => Lowering.EnvironmentMethod,
            Model.Lowering.InstanceMethod => Lowering.InstanceMethod,
            Model.Lowering.CachedStatic or Model.Lowering.UncachedStatic => Lowering.Singleton,
            _ => Lowering.StaticMethod,
        },
        Label(closure.Environment, layouts),
        closure.RefEnvironments.Length);

    private static IEnumerable<DelegateFacts> DelegatesOf(ClosureModel model, EnvironmentLayout layout)
    {
        var lambdas = layout.Closures
            .Where(closure => closure.Closure.Kind != ClosureKind.LocalFunction && closure.Delegate != DelegateCaching.None)
            .Select(closure => new DelegateFacts(IdOf(closure.Closure.Parent), IdOf(closure.Closure), CachingOf(closure.Delegate)));
        var groups = model.MethodGroups
            .Select(group => new DelegateFacts(
                IdOf(group.Function), TargetOf(model, group.Method!), layout.CachedMethodGroups.Contains(group) ? Caching.Static : Caching.None));
        return lambdas.Concat(groups);
    }

    private static FunctionId TargetOf(ClosureModel model, IMethodSymbol method)
        => model.Closures.FirstOrDefault(closure => SymbolEqualityComparer.Default.Equals(closure.Symbol, method.OriginalDefinition)) is { } closure
            ? IdOf(closure)
            : new(method.Name);

    private static Caching CachingOf(DelegateCaching caching) => caching switch
    {
        DelegateCaching.CachedStatic => Caching.Static,
        DelegateCaching.CachedInEnvironment => Caching.Environment,
        _ => Caching.None,
    };
}
