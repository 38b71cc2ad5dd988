using System.Text;

namespace ClosureAnalyzers.Data;

/// <summary>
/// A table that is embedded in this assembly: one row a line, columns separated by tabs. Lines that start with <c>#</c> are comments.
/// Nothing is kept: callers keep what they read.
/// </summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of the file <paramref name="name"/>.tsv, in their order.</summary>
    public static List<TableRow> Rows(string name)
    {
        var text = TextOf(name);
        var rows = new List<TableRow>();
        for (var start = 0; start < text.Length;)
        {
            var newLine = text.IndexOf('\n', start);
            var next = newLine < 0 ? text.Length : newLine + 1;
            var end = newLine < 0 ? text.Length : newLine;
            if (end > start && text[end - 1] == '\r')
                end--;
            if (end > start && text[start] != '#')
                rows.Add(new TableRow(text, start, end));
            start = next;
        }

        return rows;
    }

    private static string TextOf(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name + ".tsv")
            ?? throw new ArgumentException($"No table is called '{name}'.", nameof(name));
        var bytes = new byte[stream.Length];
        var length = stream.Read(bytes, 0, bytes.Length);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
