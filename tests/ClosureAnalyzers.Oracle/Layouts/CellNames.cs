namespace ClosureAnalyzers.Oracle.Layouts;

/// <summary>
/// Compares the cells of an environment by name. The second of two sibling <c>catch</c> variables of one name and type, whose handlers
/// await, becomes <c>&lt;&gt;s__N</c>: the assembly does not tell whose cell that is.
/// </summary>
internal static class CellNames
{
    public static bool AreSame(ImmutableArray<string> predicted, ImmutableArray<string> emitted)
        => predicted.Length == emitted.Length && Common(predicted, emitted) == predicted.Length;

    public static int Common(ImmutableArray<string> predicted, ImmutableArray<string> emitted)
    {
        var rest = predicted.ToList();
        var named = emitted.Count(rest.Remove);
        return named + Math.Min(rest.Count, emitted.Count(IsNameless));
    }

    private static bool IsNameless(string cell) => cell.StartsWith("<>s__", StringComparison.Ordinal);
}
