using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Robustness;

/// <summary>The programs that are broken on purpose: the corpora of the other tests, and this package's own source.</summary>
internal static partial class SeedPrograms
{
    public static IReadOnlyList<(string Name, string Text)> All { get; } = Read();

    private static List<(string, string)> Read()
    {
        var corpus = Path.Combine(AppContext.BaseDirectory, "Corpus");
        var programs = new List<(string, string)>();
        foreach (var file in Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(corpus, file);
            var separator = Path.GetExtension(file) == ".txt" ? "\n### " : "\n//# ";
            programs.AddRange(File.ReadAllText(file).Split(separator)
                .Where(text => text.Contains("class ", StringComparison.Ordinal) || text.Contains("=>", StringComparison.Ordinal))
                .Select((text, index) => ($"{name}#{index}", Usings + "//" + Mark().Replace(text, "${code}"))));
        }

        return programs;
    }

    /// <summary><c>{|CLO1001:i|}</c> marks where <c>i</c> is reported; what stands before the code is its title.</summary>
    [GeneratedRegex(@"\{\|[^:|]*:(?<code>.*?)\|\}")]
    private static partial Regex Mark();

    private const string Usings = """
        using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.IO; using System.Linq;
        using System.Linq.Expressions; using System.Threading; using System.Threading.Tasks;

        """;
}
