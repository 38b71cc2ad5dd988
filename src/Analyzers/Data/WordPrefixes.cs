namespace ClosureAnalyzers.Data;

/// <summary>
/// Words that names of methods start with. A whole word counts: <c>Open</c> covers <c>Open</c> and <c>OpenRead</c>, but neither
/// <c>Opening</c> nor <c>Opened</c>.
/// </summary>
internal sealed class WordPrefixes(string file)
{
    private readonly Lazy<string[]> words = new(() => EmbeddedTable.Rows(file).Select(row => row[0]).ToArray());

    public bool Cover(string name)
    {
        foreach (var word in words.Value)
        {
            if (name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length])))
                return true;
        }

        return false;
    }
}
