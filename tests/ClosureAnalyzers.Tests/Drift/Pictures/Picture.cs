using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Tests.Drift.Pictures;

/// <summary>
/// The pictures of the README: the program that stands there, with what the rules say of it and what the fix makes of it.
/// <c>dotnet run --project tests/ClosureAnalyzers.Tests -- pictures</c> draws them again.
/// </summary>
internal static partial class Picture
{
    private const int Columns = 86;

    public static string Folder => "docs/pictures";

    public static async Task<IReadOnlyDictionary<string, string>> DrawAll()
    {
        var fence = Markdown.Fences("README.md").First(fence => fence.Kind == "flagged");
        var code = DocumentedCode.Of(Marker().Replace(fence.Code, "").TrimEnd('\n'), ["CLO1001"]);
        return new Dictionary<string, string>
        {
            ["squiggle.svg"] = await Squiggle(code),
            ["light-bulb.svg"] = await LightBulb(code),
        };
    }

    /// <summary>The code, the squiggle, and the message beneath it.</summary>
    private static async Task<string> Squiggle(DocumentedCode code)
    {
        var lines = (await code.Text()).Lines;
        var found = (await code.Diagnostics()).Single();
        var place = found.Location.GetLineSpan().StartLinePosition;
        var message = Wrapped($"{found.Id}: {found.GetMessage()}", Columns - 10);

        var svg = new Svg(Columns, lines.Count + message.Count + 1.5);
        foreach (var line in lines)
            await Write(svg, code, line, row: line.LineNumber + (line.LineNumber > place.Line ? message.Count + 1.5 : 0));

        svg.Squiggle(place.Character, place.Line, found.Location.SourceSpan.Length, Colours.Warning);
        svg.Box(4, place.Line + 1.25, Columns - 6, message.Count + 0.8, "#252526", "#454545");
        for (var row = 0; row < message.Count; row++)
        {
            svg.Text(6, place.Line + 1.6 + row, message[row], Colours.Plain);
        }

        return svg.Draw(found.GetMessage());
    }

    /// <summary>The line with its light bulb, the title of the fix, and the lines that it takes away and adds.</summary>
    private static async Task<string> LightBulb(DocumentedCode code)
    {
        var found = (await code.Diagnostics()).Single();
        var (title, fixedCode) = await code.FirstFix();
        var (before, after) = ((await code.Text()).Lines, (await fixedCode.Text()).Lines);
        var first = Enumerable.Range(0, before.Count).First(row => before[row].ToString() != after[row].ToString());
        var last = Enumerable.Range(0, before.Count - first).First(row => before[^(row + 1)].ToString() != after[^(row + 1)].ToString());
        var removed = before.Take(before.Count - last).Skip(first).ToList();
        var added = after.Take(after.Count - last).Skip(first).ToList();

        var svg = new Svg(Columns, 4.6 + removed.Count + added.Count);
        var place = found.Location.GetLineSpan().StartLinePosition;
        await Write(svg, code, before[place.Line], row: 0, column: 3);
        svg.Squiggle(3 + place.Character, 0, found.Location.SourceSpan.Length, Colours.Warning);
        svg.Bulb(0, 0);

        svg.Box(1, 1.3, title.Length + 4, 1.4, "#04395e", "#454545");
        svg.Text(3, 1.5, title, "#ffffff");
        svg.Box(1, 2.9, Columns - 2, removed.Count + added.Count + 1.5, "#252526", "#454545");
        await Write(svg, code, before[first - 1], row: 3.3, column: 5);
        var row = 4.3;
        foreach (var (lines, text, sign, fill) in new[] { (removed, code, "-", "#4b1818"), (added, fixedCode, "+", "#1e3a1e") })
        {
            foreach (var line in lines)
            {
                svg.Box(1.5, row, Columns - 3, 1, fill);
                svg.Text(3, row, sign, Colours.Dim);
                await Write(svg, text, line, row++, column: 5);
            }
        }

        return svg.Draw(title);
    }

    private static async Task Write(Svg svg, DocumentedCode code, TextLine line, double row, double column = 0)
    {
        var end = line.Start;
        foreach (var word in await code.Classified(line.Span))
        {
            // The compiler classifies a word twice where it is, say, a static method.
            if (word.TextSpan.Start < end)
                continue;
            Put(TextSpan.FromBounds(end, word.TextSpan.Start), Colours.Plain);
            Put(word.TextSpan, Colours.Of(word.ClassificationType));
            end = word.TextSpan.End;
        }

        Put(TextSpan.FromBounds(end, line.End), Colours.Plain);

        void Put(TextSpan span, string fill) => svg.Text(column + span.Start - line.Start, row, line.Text!.ToString(span), fill);
    }

    private static List<string> Wrapped(string text, int width)
    {
        List<string> lines = [""];
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > width)
                lines.Add(word);
            else
                lines[^1] = $"{lines[^1]} {word}".TrimStart();
        }

        return lines;
    }

    // The comment that says to tests which rule reports the line.
    [GeneratedRegex(@" // CLO\d{4}$", RegexOptions.Multiline)]
    private static partial Regex Marker();
}
