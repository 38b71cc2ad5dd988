using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Oracle;

/// <summary>
/// One program of the corpus. A corpus file holds many: a line <c>//# name</c> starts one, a line <c>//! key=value</c> in it sets
/// <c>lang=</c> (language version), <c>unsafe=1</c>, <c>exe=1</c> (top-level statements) or <c>csfeature=name:value</c>.
/// </summary>
internal sealed record CorpusProgram(string Topic, string Name, string Text)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    // These came without a line that says so.
    private static readonly ImmutableArray<string> InCSharp14 = ["f56_extension_block", "f57_extension_block_property_nocapture", "f58_field_keyword"];

    private static readonly Lazy<ImmutableArray<CorpusProgram>> Everything = new(() =>
        [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(IsTopic).SelectMany(Read).Where(IsUnderstood)]);

    /// <summary>Common to all programs: usings, and the small functions that programs call.</summary>
    public static readonly string Prelude = File.ReadAllText(Path.Combine(Folder, "Lowering", "Helpers.cs"));

    /// <summary>All programs in a language that the compiler of this process knows.</summary>
    public static ImmutableArray<CorpusProgram> All => Everything.Value;

    public CompileSettings Settings
    {
        get
        {
            var feature = Values.GetValueOrDefault("csfeature")?.Split(':');
            LanguageVersionFacts.TryParse(Values.GetValueOrDefault("lang", "latest"), out var language);
            return new(language, Values.ContainsKey("unsafe"), Values.ContainsKey("exe"), feature is null ? null : new(feature[0], feature[1]));
        }
    }

    private Dictionary<string, string> Values => Text.Split('\n')
        .Where(line => line.StartsWith("//! ", StringComparison.Ordinal))
        .SelectMany(line => line[4..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(setting => setting.Split('='))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    public CSharpCompilation CompileAt(OptimizationLevel level) => Compile.Program(level, Settings, ("s.cs", Text), ("Helpers.cs", Prelude));

    public override string ToString() => Topic + "/" + Name;

    private static bool IsTopic(string file) => Path.GetFileName(file) != "Helpers.cs";

    private static bool IsUnderstood(CorpusProgram program)
        => LanguageVersionFacts.TryParse(InCSharp14.Contains(program.Name) ? "14" : program.Values.GetValueOrDefault("lang", "latest"), out _);

    private static IEnumerable<CorpusProgram> Read(string file)
    {
        var topic = Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/');
        return Split(File.ReadAllText(file), "//# ").Select(part => new CorpusProgram(topic, part.Name, part.Text));
    }

    /// <summary>Parts of a text that each begin with a line <c>mark name</c>, which stays in the part as its first line.</summary>
    internal static IEnumerable<(string Name, string Text)> Split(string text, string mark)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith(mark, StringComparison.Ordinal)).ToArray();
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : lines.Length;
            yield return (lines[starts[i]][mark.Length..].Trim(), string.Join('\n', lines[starts[i]..end]));
        }
    }
}
