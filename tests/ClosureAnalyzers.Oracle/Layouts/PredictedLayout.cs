using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;

namespace ClosureAnalyzers.Oracle.Layouts;

/// <summary>Translates what the model predicts to <see cref="LayoutFacts"/>.</summary>
internal static class PredictedLayout
{
    public static LayoutFacts Of(ImmutableArray<SourceUnit> units, OptimizationLevel level)
        => new([.. units.Select(unit => UnitOf(unit, level)).Where(unit => !unit.IsEmpty)]);

    private static UnitFacts UnitOf(SourceUnit unit, OptimizationLevel level)
    {
        // Initializers have a model of their own, except beside a primary constructor.
        var layouts = unit.Roots.Select(root => ClosureModels.For(root)).Distinct().Select(model => (Model: model, Layout: model.LoweredAt(level))).ToArray();
        return new(
            unit.Member,
            [.. layouts.SelectMany(pair => pair.Layout.Environments.Select(environment => EnvironmentOf(environment, pair.Model)))],
            [.. layouts.SelectMany(pair => pair.Layout.Functions).Where(closure => closure.Form != LoweredForm.ExpressionTree).Select(closure => FunctionOf(closure, layouts))],
            [.. layouts.SelectMany(pair => DelegatesOf(pair.Model, pair.Layout))]);
    }

    private static string Label(ClosureEnvironment environment, ClosureModel model) => $"{model.Body.Kind} {environment.Ordinal}";

    private static string? Label(ClosureEnvironment? environment, IEnumerable<(ClosureModel Model, LoweredBody Layout)> layouts)
        => environment is null ? null : Label(environment, layouts.First(pair => pair.Layout.Environments.Contains(environment)).Model);

    private static FunctionId IdOf(Function? function) => function is null ? FunctionId.Unit : ClosureNames.Of(function);

    private static EnvironmentFacts EnvironmentOf(ClosureEnvironment environment, ClosureModel model) => new(
        Label(environment, model),
        environment.IsStruct ? EnvironmentKind.Struct : EnvironmentKind.Class,
        [.. environment.Cells.Where(cell => !cell.IsThis).Select(cell => cell.Name).Concat(environment.HoldsThis ? ["this"] : []).Order(StringComparer.Ordinal)],
        environment.Parent is { } parent ? Label(parent, model) : null,
        IdOf(environment.Scope.Function),
        1);

    private static FunctionFacts FunctionOf(LoweredFunction closure, IEnumerable<(ClosureModel Model, LoweredBody Layout)> layouts) => new(
        IdOf(closure.Function),
        closure.Form switch
        {
            LoweredForm.EnvironmentMethod => FunctionForm.EnvironmentMethod,
            LoweredForm.InstanceMethod => FunctionForm.InstanceMethod,
            LoweredForm.CachedStatic or LoweredForm.UncachedStatic => FunctionForm.Singleton,
            _ => FunctionForm.StaticMethod,
        },
        Label(closure.Environment, layouts),
        closure.RefEnvironments.Length);

    private static IEnumerable<DelegateFacts> DelegatesOf(ClosureModel model, LoweredBody layout)
    {
        var lambdas = layout.Functions
            .Where(closure => closure.Function.Kind != FunctionKind.LocalFunction && closure.Delegate != DelegateCaching.None)
            .Select(closure => new DelegateFacts(IdOf(closure.Function.Parent), IdOf(closure.Function), CachingOf(closure.Delegate)));
        var groups = model.MethodGroupConversions
            .Select(group => new DelegateFacts(
                IdOf(group.Function), TargetOf(model, group.Method!), layout.CachedMethodGroups.Contains(group) ? Caching.Static : Caching.None));
        return lambdas.Concat(groups);
    }

    private static FunctionId TargetOf(ClosureModel model, IMethodSymbol method)
        => model.Functions.FirstOrDefault(closure => SymbolEqualityComparer.Default.Equals(closure.Symbol, method.OriginalDefinition)) is { } closure
            ? IdOf(closure)
            : new(method.Name);

    private static Caching CachingOf(DelegateCaching caching) => caching switch
    {
        DelegateCaching.CachedStatic => Caching.Static,
        DelegateCaching.CachedInEnvironment => Caching.Environment,
        _ => Caching.None,
    };
}
