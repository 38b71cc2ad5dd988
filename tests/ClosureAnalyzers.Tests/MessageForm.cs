using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests;

/// <summary>
/// The form of every message (specification 2.4): one sentence without a full stop, or two or three that each have one, beginning with a
/// capital or a quoted name, in the words of a C# developer.
/// </summary>
internal static partial class MessageForm
{
    /// <summary>What is wrong with a message; empty if nothing is.</summary>
    public static IEnumerable<string> ProblemsOf(string message)
    {
        var text = Quoted().Replace(message, "''");
        var ends = End().Count(text);
        if (message.Length == 0 || !char.IsUpper(message[0]) && message[0] is not ('\'' or '{'))
            yield return "it begins with neither a capital nor a quoted name";
        if (message != message.Trim() || message.Contains('\n'))
            yield return "it has blanks around it, or several lines";
        if (Quoted().Replace(text, "").Contains('\''))
            yield return "a quote is not closed";
        if (text.EndsWith('.') ? ends is < 2 or > 3 : ends > 0)
            yield return "it is neither one sentence without a full stop nor two or three with one each";
        if (SentenceStart().Match(text) is { Success: true } start)
            yield return $"a sentence begins in lower case: {start.Value}";
        foreach (Match word in ModelWord().Matches(text))
            yield return $"'{word.Value}' is a word of the model page";
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\.(?= |$)")]
    private static partial Regex End();

    [GeneratedRegex(@"(?<=\. )[a-z]\w*")]
    private static partial Regex SentenceStart();

    [GeneratedRegex(@"\b(cells?|environments?|free variables?|late binding|nonlocal)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ModelWord();
}
