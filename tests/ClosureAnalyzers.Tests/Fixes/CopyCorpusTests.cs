using ClosureAnalyzers.Tests.Hazards;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>Whatever a program of the corpora captures is copied where the fix offers it: the program compiles as before.</summary>
public sealed class CopyCorpusTests
{
    private const string Folder = "tests/ClosureAnalyzers.Oracle/Corpus";

    public static TheoryData<string> Topics => [.. Repository.Files(Folder, "*.cs").Where(file => !file.EndsWith("/Helpers.cs", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task Programs_of_a_topic_compile_after_every_copy(string topic)
    {
        var programs = Repository.Read(topic).Split("//# ")[1..];
        await CompileAfterEveryCopy(programs.Select(program => (Name: program.Split('\n')[0], Source: "//" + program)), Repository.Read(Folder + "/Lowering/Helpers.cs"));
    }

    [Fact]
    public Task Hazard_programs_compile_after_every_copy() =>
        CompileAfterEveryCopy(HazardProgram.All.Values.Select(program => (program.Id, program.Source)), "");

    private static async Task CompileAfterEveryCopy(IEnumerable<(string Name, string Source)> programs, string helpers)
    {
        var solution = FixedSolution.Empty;
        foreach (var (name, source) in programs)
        {
            var kind = source.Contains("exe=1") || name == "L43" ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
            solution = solution.WithProject(name, kind, [], ($"/{name}.cs", source), ("/Helpers.cs", helpers));
        }

        var changed = await FixedSolution.FixAll(solution, FixAllScope.Solution, [new EveryCapture()], ["CLO1001"]);
        foreach (var project in changed.Projects)
        {
            var expected = await Messages(solution.GetProject(project.Id)!);
            var found = await Messages(project);
            Assert.True(expected.SequenceEqual(found), $"{string.Join('\n', found)}\n\n{await changed.TextOf(project.Name, $"/{project.Name}.cs")}");
        }
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
