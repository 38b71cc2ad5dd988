using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.ScopeTree;

namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>The scopes as the compiler sees them at one optimization level.</summary>
/// <remarks>Roslyn: <c>ClosureConversion.Analysis.Tree.cs</c>, <c>CreateOrReuseScope</c>.</remarks>
internal sealed class ScopesAtLevel
{
    private readonly Scope[] nearest;
    private readonly bool[] isRepeated;

    public ScopesAtLevel(ClosureModel model, OptimizationLevel level)
    {
        nearest = new Scope[model.Scopes.Length];
        foreach (var scope in model.Scopes)
            nearest[scope.Ordinal] = scope.ExistsAt(level) ? scope : nearest[scope.Parent!.Ordinal];

        isRepeated = LoopScopes.Find(model.Scopes, model.LoopRanges, Nearest);
    }

    /// <summary>The scope itself, or the first around it that exists.</summary>
    public Scope Nearest(Scope scope) => nearest[scope.Ordinal];

    public Scope? ParentOf(Scope scope) => scope.Parent is { } parent ? Nearest(parent) : null;

    /// <summary>Whether the variables of a scope may begin to live with the scope around it: nothing enters the inner one again alone.</summary>
    public bool CanMergeWithParent(Scope scope) => !isRepeated[scope.Ordinal];
}
