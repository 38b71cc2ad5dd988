using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>
/// Which scopes a loop or a backward jump enters again, while the scope around stays the same one: those opened between a label that
/// stands directly in the outer scope and the last jump back to it.
/// <code>
/// again:
/// {                      // repeated
///     int b = 1;
///     { int c = b; }     // not repeated on its own: it is entered once for each b
/// }
/// if (C()) goto again;
/// { int d = 2; }         // not repeated
/// </code>
/// </summary>
/// <remarks>Roslyn: <c>ClosureConversion.Analysis.Tree.cs</c>, <c>CheckCanMergeWithParent</c>.</remarks>
internal static class LoopScopes
{
    /// <param name="scopes">By ordinal.</param>
    /// <param name="ranges">In the order of their starts.</param>
    /// <param name="nearest">The scope itself, or the first around it, that counts.</param>
    public static bool[] Find(IReadOnlyList<Scope> scopes, IReadOnlyList<LoopRange> ranges, Func<Scope, Scope> nearest)
    {
        var rangesIn = new Cursor?[scopes.Count];
        foreach (var range in ranges)
            (rangesIn[nearest(range.Scope).Ordinal] ??= new Cursor(range => range.End)).Add(range);

        var isRepeated = new bool[scopes.Count];
        foreach (var scope in scopes)
        {
            if (scope.Parent is { } parent && nearest(scope) == scope && rangesIn[nearest(parent).Ordinal] is { } outer)
                isRepeated[scope.Ordinal] = outer.Covers(scope.Ordinal);
        }

        return isRepeated;
    }

    /// <summary>
    /// Marks the scopes whose variables are fresh in each iteration: in the picture above also <c>c</c>, for it comes before the jump. A
    /// function is no part of the iteration that makes it.
    /// </summary>
    public static void Mark(ClosureModelDraft draft)
    {
        var ranges = draft.LoopRanges.ToLookup(range => range.Scope.Function);
        foreach (var scopes in draft.Scopes.GroupBy(scope => scope.Function))
        {
            var loops = new Cursor(range => range.LoopEnd);
            foreach (var range in ranges[scopes.Key])
                loops.Add(range);
            foreach (var scope in scopes)
                scope.IsFreshPerIteration = loops.Covers(scope.Ordinal);
        }
    }

    /// <summary>The ranges of one scope or function, asked in the order of ordinals.</summary>
    private sealed class Cursor(Func<LoopRange, int> endOf)
    {
        private readonly List<LoopRange> ranges = new();
        private int passed;
        private int end;

        public void Add(LoopRange range) => ranges.Add(range);

        public bool Covers(int ordinal)
        {
            for (; passed < ranges.Count && ranges[passed].Start <= ordinal; passed++)
                end = Math.Max(end, endOf(ranges[passed]));

            return ordinal < end;
        }
    }
}
