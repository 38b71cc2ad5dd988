using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests.Hazards.Answered;

/// <summary>
/// One program of <c>Corpus/Hazards/Answered</c>. Its answer was decided before any tool was run.
/// <c>### id title</c> opens a program, <c>//! </c> gives the answer, <c>// prints: </c> the output with its lines joined by <c>|</c>.
/// What stands between <c>//# library</c> and <c>//# program</c> is compiled into an assembly of its own.
/// </summary>
internal sealed record AnsweredProgram(string File, string Id, string Title, ExpectedAnswer Answer, string? Prints, string Library, string Code)
{
    public const string Usings = """
        using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.IO; using System.Linq;
        using System.Linq.Expressions; using System.Threading; using System.Threading.Tasks;

        """;

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Corpus", "Hazards", "Answered");

    public static IReadOnlyDictionary<string, AnsweredProgram> All { get; } = Directory.EnumerateFiles(Folder, "*.txt")
        .Order(StringComparer.Ordinal)
        .SelectMany(Read)
        .ToDictionary(program => program.Id);

    public string Source => Usings + Code;

    private static IEnumerable<AnsweredProgram> Read(string file) =>
        System.IO.File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n### ")[1..].Select(block => Parse(Path.GetFileNameWithoutExtension(file), block));

    private static AnsweredProgram Parse(string file, string block)
    {
        var lines = block.Split('\n');
        var (id, title) = (lines[0][..lines[0].IndexOf(' ')], lines[0][(lines[0].IndexOf(' ') + 1)..].Trim());
        var answer = ExpectedAnswer.Parse(lines.Single(line => line.StartsWith("//! ", StringComparison.Ordinal))[4..]);
        var prints = lines.SingleOrDefault(line => line.StartsWith("// prints: ", StringComparison.Ordinal))?["// prints: ".Length..];
        var parts = Regex.Split(string.Join('\n', lines[1..]), @"^//# library$|^//# program$", RegexOptions.Multiline).Select(WithoutComments).ToList();
        return parts is [_, var library, var program]
            ? new AnsweredProgram(file, id, title, answer, prints, library, program)
            : new AnsweredProgram(file, id, title, answer, prints, "", parts.Single());
    }

    private static string WithoutComments(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal)));
}
