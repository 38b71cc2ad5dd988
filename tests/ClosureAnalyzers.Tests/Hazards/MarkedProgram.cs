using System.Text;
using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests.Hazards;

/// <summary>One program of <c>Corpus/Hazards</c>, in whose code the reports of a perfect analyzer are marked.</summary>
/// <param name="Silence">Why the rules are silent at other places, see <see cref="StatedSilence"/>; null if nothing is said about that.</param>
internal sealed record MarkedProgram(string Topic, string Id, string Title, string Source, IReadOnlyList<MarkedProgram.Report> Reports, string? Silence)
{
    private const string Usings = """
        using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq;
        using System.Linq.Expressions; using System.Runtime.CompilerServices; using System.Text; using System.Text.RegularExpressions; using System.Threading;
        using System.Threading.Channels; using System.Threading.Tasks;

        """;

    public static IReadOnlyList<MarkedProgram> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", "Hazards")).Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>A place and the ids of the rules one of which reports it; it may be silent where that is open.</summary>
    internal sealed record Report(int Start, string Text, string[] Ids, bool IsOpen);

    public OutputKind Kind => Code.Contains("Main(") || !Code.Contains("class P") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;

    private string Code => Source[Usings.Length..];

    /// <summary>What the reports at hand lack, and what they have too much.</summary>
    public IReadOnlyList<string> Differences(IEnumerable<Diagnostic> found)
    {
        var left = found.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan.Start, Text: Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))).ToList();
        var missing = Reports
            .Where(report => left.RemoveAll(each => each.Start == report.Start && each.Text == report.Text && report.Ids.Contains(each.Id)) == 0 && !report.IsOpen)
            .Select(report => $"no {string.Join('|', report.Ids)} at {report.Text}")
            .ToList();
        return [.. missing, .. left.Select(each => $"{each.Id} at {each.Text}")];
    }

    private static IEnumerable<MarkedProgram> Read(string file) =>
        File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n### ")[1..].Select(block => Parse(Path.GetFileNameWithoutExtension(file), block));

    private static MarkedProgram Parse(string topic, string block)
    {
        var lines = block.Split('\n');
        var (id, title) = (lines[0][..lines[0].IndexOf(' ')], lines[0][(lines[0].IndexOf(' ') + 1)..]);
        var marked = Usings + string.Join('\n', lines[1..].Where(line => !line.StartsWith("//", StringComparison.Ordinal)));
        var source = new StringBuilder();
        var reports = new List<Report>();
        var end = 0;
        foreach (Match mark in Regex.Matches(marked, @"\{\|(\w+)(\??):(.*?)\|\}"))
        {
            source.Append(marked, end, mark.Index - end);
            var ids = mark.Groups[1].Value == "LOOP" ? ["CLO1001", "CLO1002"] : new[] { mark.Groups[1].Value };
            reports.Add(new Report(source.Length, mark.Groups[3].Value, ids, mark.Groups[2].Length > 0));
            source.Append(mark.Groups[3].Value);
            end = mark.Index + mark.Length;
        }

        var silence = SilenceComment.In(lines);
        return new MarkedProgram(topic, id, title, source.Append(marked, end, marked.Length - end).ToString(), reports, silence);
    }
}
