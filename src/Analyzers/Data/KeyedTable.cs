using System.Threading;

namespace ClosureAnalyzers.Data;

/// <summary>
/// The rows of one or more embedded files, found by one column. The rows of a key stand together in one file; a test holds them
/// there. The files are read at the first question of the process, and only the keys are cut out of them.
/// </summary>
internal sealed class KeyedTable(int key, params string[] files)
{
    private static readonly List<TableRow> None = new();

    private readonly Lazy<Dictionary<string, List<TableRow>>> rows = new(() => Read(key, files), LazyThreadSafetyMode.ExecutionAndPublication);

    public IEnumerable<string> Keys => rows.Value.Keys;

    public bool Contains(string value) => rows.Value.ContainsKey(value);

    public IReadOnlyList<TableRow> RowsOf(string value) => rows.Value.TryGetValue(value, out var found) ? found : None;

    private static Dictionary<string, List<TableRow>> Read(int key, string[] files)
    {
        var rows = new Dictionary<string, List<TableRow>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var (last, ofLast) = ("", None);
            foreach (var row in EmbeddedTable.Rows(file))
            {
                if (!row.Is(key, last))
                {
                    last = row[key];
                    if (!rows.TryGetValue(last, out ofLast))
                        rows[last] = ofLast = new();
                }

                ofLast!.Add(row);
            }
        }

        return rows;
    }
}
