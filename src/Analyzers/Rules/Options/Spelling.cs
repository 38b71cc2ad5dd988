namespace ClosureAnalyzers.Rules.Options;

/// <summary>How far two words are apart, in letters that are added, left out or replaced. Only short words are compared.</summary>
internal static class Spelling
{
    private const int LongestWord = 100;

    /// <summary>The nearest of <paramref name="words"/>; null if none is as near as <paramref name="furthest"/>, or all would replace more than half of the word.</summary>
    public static string? Nearest(string word, IEnumerable<string> words, int furthest)
    {
        string? nearest = null;
        foreach (var candidate in words)
        {
            var distance = Distance(word, candidate);
            if (distance <= furthest && 2 * distance <= Math.Max(word.Length, candidate.Length))
                (nearest, furthest) = (candidate, distance - 1);
        }

        return nearest;
    }

    /// <summary>The distance of Levenshtein, whatever the case; a very large number for long words.</summary>
    public static int Distance(string one, string other)
    {
        if (one.Length > LongestWord || other.Length > LongestWord)
            return int.MaxValue / 4;

        var above = new int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
            above[column] = column;

        for (var row = 1; row <= one.Length; row++)
        {
            var (diagonal, left) = (row - 1, row);
            for (var column = 1; column <= other.Length; column++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(one[row - 1]) == char.ToUpperInvariant(other[column - 1]) ? 0 : 1);
                diagonal = above[column];
                above[column - 1] = left;
                left = Math.Min(replaced, Math.Min(left, diagonal) + 1);
            }

            above[other.Length] = left;
        }

        return above[other.Length];
    }
}
