using System.Diagnostics;
using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>
/// Pass 5: finishes the environments. A link leads to the innermost environment class at hand where the object is created: one of a
/// scope around it in the same function, or else what that function is a method of.
/// <code>
/// Run(x =&gt; { int y = x; return () =&gt; y + p; });
/// //         ^ { y } links to { p }, whose method the outer lambda is; had that lambda been a method of the type, to the object
/// </code>
/// </summary>
/// <remarks>Roslyn: <c>ClosureConversion.cs</c>, <c>IntroduceFrame</c>.</remarks>
internal static class LinkEnvironments
{
    public static ImmutableArray<ClosureEnvironment> Run(ClosureConversionState draft)
    {
        var finished = ImmutableArray.CreateBuilder<ClosureEnvironment>();
        foreach (var environment in draft.Environments)
        {
            // An environment of a scope around it comes before; so does that of the function around it.
            environment.Result = new ClosureEnvironment(
                finished.Count, environment.IsStruct, environment.Scope, environment.Cells.ToImmutableArray(), ClosuresOf(environment))
            {
                HoldsThis = environment.Cells.Exists(cell => cell.IsThis),
                KeptBy = environment.IsStruct ? null : (environment.Capturers.Find(function => function.NeedsHeap) ?? environment.Capturers[0]).Function,
            };
            if (environment.NeedsLink)
                Link(draft, environment);

            finished.Add(environment.Result);
        }

        return finished.ToImmutable();
    }

    private static void Link(ClosureConversionState draft, EnvironmentDraft environment)
    {
        var creator = environment.Scope.Function;
        for (var scope = environment.Scope.Parent; scope is not null && scope.Function == creator; scope = scope.Parent)
        {
            if (draft.In(scope) is { IsStruct: false } around)
            {
                Debug.Assert(around.Result is not null);
                environment.Result!.Parent = around.Result;
                return;
            }
        }

        // A static function has nothing at hand: what its closures need further out are structs, which they get by reference.
        var function = creator is null ? null : draft.FunctionOf(creator);
        if (function?.Containing is { } container)
            environment.Result!.Parent = container.Result;
        else
            environment.Result!.HoldsThis = function is null or { CapturesThis: true };
    }

    private static ImmutableArray<Function> ClosuresOf(EnvironmentDraft environment) =>
        environment.Capturers.Select(function => function.Function).ToImmutableArray();
}
