using ClosureAnalyzers.Benchmarks.Measured;

namespace ClosureAnalyzers.Tests.Prefilter;

/// <summary>
/// Judges the filter over the C# files below a folder, as far as they can be understood with the references of .NET 10 alone. The files of each
/// project folder are one compilation.
/// </summary>
internal static class FilterCommand
{
    public static async Task<int> Run(string folder)
    {
        var (differences, reports) = (0, 0);
        foreach (var project in Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!).Distinct().Order(StringComparer.Ordinal))
        {
            var judged = await FilterJudge.Judge(FolderCompilation.Of(project));
            foreach (var difference in judged.Differences)
                Console.WriteLine(difference);
            differences += judged.Differences.Count;
            reports += judged.Reports;
        }

        Console.WriteLine($"{reports} reports, {differences} differences");
        return differences;
    }
}
