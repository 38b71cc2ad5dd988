namespace ClosureAnalyzers.Data;

/// <summary>One row of an <see cref="EmbeddedTable"/>. A column is cut out of the text when it is asked for.</summary>
/// <remarks>A class: the runtime compiles each collection of a struct anew, which costs more than the few objects.</remarks>
internal sealed class TableRow(string text, int start, int end)
{
    /// <summary>The text of a column, counted from zero; empty if the row is shorter.</summary>
    public string this[int column]
    {
        get
        {
            var first = StartOf(column);
            return text.Substring(first, EndOf(first) - first);
        }
    }

    public bool Is(int column, string value)
    {
        var first = StartOf(column);
        return EndOf(first) - first == value.Length && string.CompareOrdinal(text, first, value, 0, value.Length) == 0;
    }

    public override string ToString() => text.Substring(start, end - start);

    private int StartOf(int column)
    {
        var first = start;
        for (; column > 0; column--)
        {
            var tab = text.IndexOf('\t', first, end - first);
            if (tab < 0)
                return end;
            first = tab + 1;
        }

        return first;
    }

    private int EndOf(int first)
    {
        var tab = text.IndexOf('\t', first, end - first);
        return tab < 0 ? end : tab;
    }
}
