namespace ClosureAnalyzers.Tests.Hazards;

/// <summary>One program of <c>Corpus/hazards.txt</c> with the answer that a perfect analyzer gives.</summary>
internal sealed record HazardProgram(string Id, string Title, string Answer, string? Prints, string Code)
{
    private const string Usings = """
        using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.IO; using System.Linq;
        using System.Linq.Expressions; using System.Threading; using System.Threading.Tasks;

        """;

    public static IReadOnlyDictionary<string, HazardProgram> All { get; } = Read();

    public string Source => Usings + Code;

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
        return new HazardProgram(id, title, answer, prints, code);
    }
}
