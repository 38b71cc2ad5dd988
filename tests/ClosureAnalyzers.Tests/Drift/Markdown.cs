using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests.Drift;

/// <summary>A fenced block in a Markdown file; in <c>```csharp clean</c> the language is "csharp" and the kind is "clean".</summary>
internal sealed record Fence(string File, int Line, string Language, string Kind, string Code);

/// <summary>What tests need to know of a Markdown file.</summary>
internal static partial class Markdown
{
    public static IEnumerable<Fence> Fences(string file)
    {
        var lines = Repository.Read(file).Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].StartsWith("```", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, "```", start + 1);
            if (end < 0)
                throw new InvalidOperationException($"{file}({start + 1}): this fence has no end");
            var opening = lines[start][3..].Trim().Split(' ', 2);
            yield return new(file, start + 1, opening[0], opening.ElementAtOrDefault(1) ?? "", string.Join("\n", lines[(start + 1)..end]) + "\n");
            start = end;
        }
    }

    /// <summary>The targets of links within the repository, as paths from its root.</summary>
    public static IEnumerable<string> RelativeLinks(string file) =>
        from Match match in Link().Matches(Repository.Read(file))
        let target = match.Groups["target"].Value.Split('#')[0]
        where target != "" && !target.Contains("://", StringComparison.Ordinal)
        select Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(file)!, target)).Replace('\\', '/');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
