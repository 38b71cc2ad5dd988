using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.TextEditing;

/// <summary>
/// Edits of one text, gathered in any order and made at once. Insertions at one place come out by their rank, then in the order of
/// gathering; white space may be taken out twice.
/// </summary>
internal sealed class TextEdits
{
    private readonly List<(int Position, int Rank, string Text)> insertions = new();
    private readonly SortedDictionary<int, TextSpan> removals = new();
    private readonly HashSet<int> removedLines = new();

    public void Insert(int position, InsertionRank rank, string text)
    {
        if (text.Length > 0)
            insertions.Add((position, (int)rank, text));
    }

    public void Remove(TextSpan span)
    {
        if (!span.IsEmpty)
            removals[span.Start] = span;
    }

    /// <summary>Takes out a whole statement; what would move its line moves nothing.</summary>
    public void RemoveStatement(TextSpan span)
    {
        Remove(span);
        removedLines.Add(span.Start);
    }

    /// <summary>Replaces a name, once however often it is asked for.</summary>
    public void Replace(TextSpan span, string text)
    {
        if (removals.ContainsKey(span.Start))
            return;

        Remove(span);
        Insert(span.Start, InsertionRank.Name, text);
    }

    public ImmutableArray<TextChange> ToChanges()
    {
        var changes = new SortedDictionary<int, (TextSpan Span, StringBuilder Text)>();
        foreach (var removal in removals.Values)
            changes[removal.Start] = (removal, new StringBuilder());

        insertions.RemoveAll(insertion => insertion.Rank == (int)InsertionRank.Indentation && removedLines.Contains(insertion.Position));
        foreach (var (position, _, text) in insertions.OrderBy(insertion => insertion.Position).ThenBy(insertion => insertion.Rank))
        {
            if (!changes.TryGetValue(position, out var change))
                changes[position] = change = (new TextSpan(position, 0), new StringBuilder());
            change.Text.Append(text);
        }

        return changes.Values.Select(change => new TextChange(change.Span, change.Text.ToString())).ToImmutableArray();
    }
}

/// <summary>What comes first where several insertions meet.</summary>
internal enum InsertionRank
{
    CloseBrace,
    AfterCloseBrace,
    OpenBrace,
    Indentation,
    Copy,
    Name,
}
