using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>Parts of sentences.</summary>
internal static class Words
{
    // Thousands of closures may share a display class of thousands of variables, and each message names it.
    private const int VariablesNamed = 8;

    /// <summary>"Lambda", at the beginning of a sentence.</summary>
    public static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>"'a', 'b' and 'c'"; of many variables the first few.</summary>
    public static string VariablesOf(ClosureEnvironment environment)
    {
        var names = environment.CellNames.Take(VariablesNamed + 1).Select(name => $"'{name}'").ToList();
        return List(names.Count <= VariablesNamed ? names : names.Take(VariablesNamed).Append("others"));
    }

    /// <summary>"a", "a and b", "a, b and c"; "nothing" if there is none.</summary>
    public static string List(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count switch
        {
            0 => "nothing",
            1 => all[0],
            _ => $"{string.Join(", ", all.Take(all.Count - 1))} and {all[all.Count - 1]}",
        };
    }
}
