using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>Whatever a program of the corpora captures is copied where the fix offers it: the program compiles as before.</summary>
internal static class CorpusCopies
{
    private const string Folder = "tests/ClosureAnalyzers.Oracle/Corpus";

    /// <summary>What the programs of the oracle's corpus call.</summary>
    public static string Helpers => Repository.Read(Folder + "/Lowering/Helpers.cs");

    private static IEnumerable<string> Topics => Repository.Files(Folder, "*.cs").Where(file => !file.EndsWith("/Helpers.cs", StringComparison.Ordinal));

    /// <summary>Judges the oracle's whole corpus, and prints at once what went wrong.</summary>
    public static async Task<int> Run()
    {
        var (programs, failures) = (0, 0);
        foreach (var topic in Topics)
        {
            var judged = ProgramsOf(topic);
            programs += judged.Count;
            foreach (var fault in await Faults(judged, Helpers))
            {
                failures++;
                Console.WriteLine(fault);
            }
        }

        Console.WriteLine($"{programs} programs, {failures} do not compile as before");
        return failures;
    }

    /// <summary>Every program of the oracle's corpus, without what it calls.</summary>
    public static IEnumerable<string> Programs => Topics.SelectMany(ProgramsOf).Select(program => program.Source);

    public static IReadOnlyList<(string Name, string Source)> ProgramsOf(string topic) =>
        [.. Repository.Read(topic).Split("//# ")[1..].Select(program => (program.Split('\n')[0], "//" + program))];

    /// <summary>The programs that do not compile as before.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IEnumerable<(string Name, string Source)> programs, string helpers)
    {
        var solution = FixedSolution.Empty;
        foreach (var (name, source) in programs)
        {
            var kind = source.Contains("exe=1") || name == "L43" ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
            solution = solution.WithProject(name, kind, [], ($"/{name}.cs", source), ("/Helpers.cs", helpers));
        }

        var faults = new List<string>();
        var changed = await FixedSolution.FixAll(solution, FixAllScope.Solution, [new EveryCapture()], ["CLO1001"]);
        foreach (var project in changed.Projects)
        {
            var found = await Messages(project);
            if (!found.SequenceEqual(await Messages(solution.GetProject(project.Id)!)))
                faults.Add($"{string.Join('\n', found)}\n\n{await changed.TextOf(project.Name, $"/{project.Name}.cs")}");
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> Messages(Project project)
    {
        var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
        return [.. compilation!.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.Id)
            .Order(StringComparer.Ordinal)];
    }
}
