namespace ClosureAnalyzers.Data;

/// <summary>One row of an <see cref="EmbeddedTable"/>. A column is cut out of the text when it is asked for.</summary>
internal readonly struct TableRow(string text, int start, int end)
{
    /// <summary>The text of a column, counted from zero; empty if the row is shorter.</summary>
    public string this[int column]
    {
        get
        {
            var (first, length) = Find(column);
            return text.Substring(first, length);
        }
    }

    public bool Is(int column, string value)
    {
        var (first, length) = Find(column);
        return length == value.Length && string.CompareOrdinal(text, first, value, 0, length) == 0;
    }

    public override string ToString() => text.Substring(start, end - start);

    private (int First, int Length) Find(int column)
    {
        var first = start;
        for (; column > 0; column--)
        {
            var tab = text.IndexOf('\t', first, end - first);
            if (tab < 0)
                return (end, 0);
            first = tab + 1;
        }

        var behind = text.IndexOf('\t', first, end - first);
        return (first, (behind < 0 ? end : behind) - first);
    }
}
