namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>
/// Pass 2: each function becomes a method of the nearest environment class it captures. What it captures further out it reaches by
/// links, through every environment class between.
/// </summary>
/// <remarks>Roslyn: <c>ClosureConversion.Analysis.cs</c>, <c>ComputeLambdaScopesAndFrameCaptures</c>.</remarks>
internal static class ComputeContainingEnvironments
{
    public static void Run(ClosureConversionState draft)
    {
        foreach (var function in draft.Functions)
        {
            var missing = new HashSet<EnvironmentDraft>(function.Captured);
            EnvironmentDraft? linked = null;
            for (var scope = function.Function.DeclaredIn; scope is not null && missing.Count > 0; scope = scope.Parent)
            {
                if (draft.In(scope) is not { } environment)
                    continue;

                var isCaptured = missing.Remove(environment);
                if (environment.IsStruct)
                    continue;

                if (linked is not null)
                    linked.NeedsLink = true;
                else if (isCaptured)
                    function.Containing = environment;
                else
                    continue;

                linked = environment;
            }
        }
    }
}
