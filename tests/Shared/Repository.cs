namespace ClosureAnalyzers;

/// <summary>The repository whose tests run: its files, for tests that compare them with the code or build them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>The files in a folder and below it, as paths from the root with forward slashes, in a fixed order.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "ClosureAnalyzers.sln")))
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("These tests run from inside their repository");
        return directory;
    }
}
