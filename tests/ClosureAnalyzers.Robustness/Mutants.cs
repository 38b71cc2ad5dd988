using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Robustness;

/// <summary>A program as it may look while it is typed.</summary>
/// <param name="IsTooDeep">Whether its operations are nested too deep for a flow graph.</param>
internal sealed record Mutant(string Name, string Kind, string Text, bool HasReferences, bool IsTooDeep = false);

/// <summary>Deletes, doubles and swaps tokens, cuts files off, and takes references away.</summary>
internal static class Mutants
{
    public static IEnumerable<Mutant> Of(IReadOnlyList<(string Name, string Text)> programs, int count, int seed)
    {
        var random = new Random(seed);
        for (var made = 0; made < count; made++)
        {
            var (name, text) = programs[random.Next(programs.Count)];
            var (kind, broken) = Break(text, random);
            yield return new Mutant(name, kind, broken, HasReferences: random.Next(20) > 0);
        }
    }

    private static (string Kind, string Text) Break(string text, Random random)
    {
        var spans = SyntaxFactory.ParseTokens(text).Where(token => token.Span.Length > 0).Select(token => token.Span).ToList();
        var one = spans[random.Next(spans.Count)];
        var other = spans[random.Next(spans.Count)];
        return random.Next(6) switch
        {
            0 => ("deleted", text.Remove(one.Start, one.Length)),
            1 => ("doubled", text.Insert(one.End, " " + text.Substring(one.Start, one.Length))),
            2 => ("swapped", Swap(text, one, other)),
            3 => ("cut off", text[..one.End]),
            4 => ("replaced", text.Remove(one.Start, one.Length).Insert(one.Start, text.Substring(other.Start, other.Length))),
            _ => ("deleted twice", DeleteBoth(text, one, other)),
        };
    }

    private static string Swap(string text, TextSpan one, TextSpan other)
    {
        if (one.Start > other.Start)
            (one, other) = (other, one);
        if (one == other)
            return text;
        return text[..one.Start] + text.AsSpan(other.Start, other.Length).ToString() + text[one.End..other.Start]
            + text.AsSpan(one.Start, one.Length).ToString() + text[other.End..];
    }

    private static string DeleteBoth(string text, TextSpan one, TextSpan other)
    {
        if (one.Start > other.Start)
            (one, other) = (other, one);
        return one == other ? text.Remove(one.Start, one.Length) : text.Remove(other.Start, other.Length).Remove(one.Start, one.Length);
    }
}
