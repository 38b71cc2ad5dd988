namespace ClosureAnalyzers.Tests.Hazards;

/// <summary>One program of <c>Corpus/hazards.txt</c> with the answer that a perfect analyzer gives.</summary>
internal sealed record HazardProgram(string Id, string Title, string Answer, string? Prints, string? Silence, string Code)
{
    private const string Usings = """
        using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.IO; using System.Linq;
        using System.Linq.Expressions; using System.Threading; using System.Threading.Tasks;

        """;

    public static IReadOnlyDictionary<string, HazardProgram> All { get; } = Read();

    private static readonly Dictionary<string, string[]> IdsOf = new()
    {
        ["LOOP"] = ["CLO1001", "CLO1002"],
        ["MODIFIED"] = ["CLO1003"],
        ["DISPOSED"] = ["CLO1004"],
        ["LATECOPY"] = ["CLO1005"],
    };

    public string Source => Usings + Code;

    public OutputKind Kind => Code.Contains("Main(") || !Code.Contains("class P") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Whether the reports, each an id and the variable it is at, are the answer.</summary>
    public bool IsAnsweredBy(IReadOnlyList<(string Id, string Variable)> reports)
    {
        var words = Answer.Split(' ');
        return words[0] switch
        {
            "OPTIONAL" => true,
            "NONE" => reports.Count == 0,
            _ => reports is [var (id, variable)] && variable == words[1] && words[0].Split('|').SelectMany(word => IdsOf[word]).Contains(id),
        };
    }

    private static Dictionary<string, HazardProgram> Read()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "hazards.txt"));
        return text.Split("\n### ")[1..].Select(Parse).ToDictionary(program => program.Id);
    }

    private static HazardProgram Parse(string block)
    {
        var lines = block.Split('\n');
        var (id, title) = (lines[0][..lines[0].IndexOf(' ')], lines[0][(lines[0].IndexOf(' ') + 1)..]);
        var answer = lines.Single(line => line.StartsWith("//! ", StringComparison.Ordinal))[4..];
        var prints = lines.SingleOrDefault(line => line.StartsWith("// prints: ", StringComparison.Ordinal))?["// prints: ".Length..];
        var code = string.Join('\n', lines[1..].Where(line => !line.StartsWith("//", StringComparison.Ordinal)));
        var silence = SilenceComment.In(lines);
        return new HazardProgram(id, title, answer, prints, silence, code);
    }
}
