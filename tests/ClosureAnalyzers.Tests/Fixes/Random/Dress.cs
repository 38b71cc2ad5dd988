using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests.Fixes.Random;

/// <summary>The clothes of a program, which do not change what it does: tabs, line ends, brace style, comments, regions, directives.</summary>
internal static partial class Dress
{
    /// <param name="text">A program in four spaces, <c>\n</c>, and braces on their own lines.</param>
    public static string Put(string text, System.Random random)
    {
        var comments = random.Next(3) == 0;
        var lines = text.Split('\n').SelectMany(line => comments ? Commented(line, random) : [line]);
        text = string.Join("\n", lines);
        if (random.Next(4) == 0)
            text = OpeningBrace().Replace(text, " {");
        if (random.Next(4) == 0)
            text = Indentation().Replace(text, match => new string('\t', match.Length / 4));
        if (random.Next(4) == 0)
            text = text.ReplaceLineEndings("\r\n");
        return random.Next(4) == 0 ? text.TrimEnd() : text;
    }

    private static IEnumerable<string> Commented(string line, System.Random random)
    {
        var indentation = line[..^line.TrimStart().Length];
        var isStatement = line.EndsWith(';') && !line.Contains("case ");
        switch (random.Next(20))
        {
            case 0 when isStatement:
                return [$"{indentation}// above {random.Next(100)}", line];
            case 1 when isStatement || line.TrimStart() is "{" or "}":
                return [$"{line} // behind {random.Next(100)}"];
            case 2 when isStatement:
                return [line.Replace("() =>", $"() /* in {random.Next(100)} */ =>")];
            case 3 when isStatement:
                return [indentation.Length > 4 ? $"{indentation}/* before {random.Next(100)} */ {line.TrimStart()}" : line];
            case 4 when isStatement:
                return [$"{indentation}#region here", line, $"{indentation}#endregion"];
            case 5 when isStatement && random.Next(2) == 0:
                return ["#if true", line, "#endif"];
            case 6 when isStatement:
                return [line, ""];
            default:
                return [line];
        }
    }

    [GeneratedRegex(@"(?<=[^\s;{}/])\n *\{(?=\n)")]
    private static partial Regex OpeningBrace();

    [GeneratedRegex("^(    )+", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
