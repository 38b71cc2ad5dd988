namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>
/// Pass 3, in a release build only: an environment class goes up into the environment of a scope around it, if exactly the same functions
/// use both (so that none keeps more variables alive than before) and no loop enters the inner scope again alone.
/// <code>
/// void M(int p)                        // one environment: p, b
/// {
///     Use(0);
///     if (C())
///     {
///         int b = 1;
///         Run(() => Use(b + p));
///     }
/// }
/// </code>
/// </summary>
/// <remarks>Roslyn: <c>ClosureConversion.Analysis.cs</c>, <c>MergeEnvironments</c>.</remarks>
internal static class MergeEnvironments
{
    public static void Merge(ClosureConversionState draft)
    {
        var environments = draft.Environments.ToList();
        foreach (var environment in environments)
            AddUsersOutwards(draft, environment);

        foreach (var environment in environments)
        {
            if (!environment.IsStruct && TargetOf(draft, environment) is { } target)
                Merge(draft, environment, target);
        }
    }

    // Who uses an environment also uses what its links lead to. The walk ends at the first environment without a link; a struct has none.
    private static void AddUsersOutwards(ClosureConversionState draft, EnvironmentDraft environment)
    {
        var current = environment;
        var scope = environment.Scope;
        while (current is null || current.NeedsLink)
        {
            scope = scope.Parent;
            if (scope is null)
                return;

            current = draft.In(scope);
            if (current is { IsStruct: false })
                current.Users.UnionWith(environment.Capturers);
        }
    }

    private static EnvironmentDraft? TargetOf(ClosureConversionState draft, EnvironmentDraft environment)
    {
        EnvironmentDraft? target = null;
        for (var scope = environment.Scope; draft.Scopes.CanMergeWithParent(scope) && draft.Scopes.ParentOf(scope) is { } parent; scope = parent)
        {
            if (draft.In(parent) is not { IsStruct: false } outer)
                continue;

            if (outer.Users.Count != environment.Users.Count || !outer.Users.SetEquals(environment.Users))
                break;

            target = outer;
        }

        return target;
    }

    private static void Merge(ClosureConversionState draft, EnvironmentDraft environment, EnvironmentDraft target)
    {
        target.Cells.AddRange(environment.Cells);
        draft.Remove(environment);
        foreach (var function in environment.Users)
        {
            function.Captured.Remove(environment);
            if (!function.Captured.Contains(target))
                function.Captured.Add(target);
            if (function.Containing == environment)
                function.Containing = target;
        }
    }
}
