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
internal static class LoopScopes
{
    /// <param name="scopes">By ordinal.</param>
    /// <param name="repeats">In the order of their starts.</param>
    /// <param name="nearest">The scope itself, or the first around it, that counts.</param>
    public static bool[] Find(IReadOnlyList<Scope> scopes, IReadOnlyList<Scope.LoopRange> repeats, Func<Scope, Scope> nearest)
    {
        var repeatsIn = new Cursor?[scopes.Count];
        foreach (var repeat in repeats)
            (repeatsIn[nearest(repeat.Scope).Ordinal] ??= new Cursor(repeat => repeat.End)).Add(repeat);

        var isRepeated = new bool[scopes.Count];
        foreach (var scope in scopes)
        {
            if (scope.Parent is { } parent && nearest(scope) == scope && repeatsIn[nearest(parent).Ordinal] is { } outer)
                isRepeated[scope.Ordinal] = outer.Covers(scope.Ordinal);
        }

        return isRepeated;
    }

    /// <summary>
    /// Marks the scopes whose variables are fresh in each iteration: in the picture above also <c>c</c>, for it comes before the jump. A
    /// function is no part of the iteration that makes it.
    /// </summary>
    public static void Mark(ClosureModelDraft body)
    {
        var loops = body.Repeats.ToLookup(repeat => repeat.Scope.Function);
        foreach (var scopes in body.Scopes.GroupBy(scope => scope.Function))
        {
            Mark(scopes, loops[scopes.Key], OptimizationLevel.Debug);
            Mark(scopes, loops[scopes.Key], OptimizationLevel.Release);
        }
    }

    private static void Mark(IEnumerable<Scope> scopes, IEnumerable<Scope.LoopRange> loops, OptimizationLevel level)
    {
        var passed = new Cursor(repeat => repeat.LoopEndAt(level));
        foreach (var loop in loops)
            passed.Add(loop);

        foreach (var scope in scopes)
        {
            if (passed.Covers(scope.Ordinal) && !scope.IsOnlyResumed.Include(level))
                scope.IsFreshPerIteration |= level.Only();
        }
    }

    /// <summary>The repeats of one scope or function, asked in the order of ordinals.</summary>
    private sealed class Cursor(Func<Scope.LoopRange, int> endOf)
    {
        private readonly List<Scope.LoopRange> repeats = new();
        private int passed;
        private int end;

        public void Add(Scope.LoopRange repeat) => repeats.Add(repeat);

        public bool Covers(int ordinal)
        {
            for (; passed < repeats.Count && repeats[passed].Start <= ordinal; passed++)
                end = Math.Max(end, endOf(repeats[passed]));

            return ordinal < end;
        }
    }
}
