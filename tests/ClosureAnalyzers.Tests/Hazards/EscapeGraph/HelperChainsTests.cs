using ClosureAnalyzers.Tests.Hazards.Answered;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Tests.Hazards.EscapeGraph;

/// <summary>
/// Helpers that hand a delegate on get the same answer in every order of declaration, in one file or several, on one thread or several.
/// </summary>
public sealed class HelperChainsTests
{
    private const int Seed = 20_250;

    // What the helpers do, each in a class of its own, and what is reported of the closure that the first one gets.
    private static readonly Dictionary<string, (string[] Helpers, string Answer)> Shapes = new()
    {
        ["helpers-six-deep-run"] = (Chain("work();"), "NONE"),
        ["helpers-six-deep-kept"] = (Chain("Kept.All.Add(work);"), "LOOP i"),
        ["helpers-six-deep-started"] = (Chain("System.Threading.Tasks.Task.Run(work);"), "LOOP i"),
        ["helpers-recursive-run"] = (Cycle("work();"), "NONE"),
        ["helpers-recursive-kept"] = (Cycle("Kept.All.Add(work);"), "LOOP i"),
        ["helpers-recursive-started"] = (Cycle("new System.Threading.Thread(() => work()).Start();"), "LOOP i"),
    };

    internal static IEnumerable<string> Ids => Shapes.Keys;

    public static TheoryData<string> Names => [.. Ids];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Order_files_and_threads_do_not_matter(string name)
    {
        var (helpers, answer) = Shapes[name];
        string[] types = [Caller, .. helpers];
        var faults = new List<string>();
        foreach (var order in Orders(types.Length))
        {
            var ordered = order.Select(index => types[index]).ToList();
            foreach (var concurrent in new[] { false, true })
            {
                await Check([string.Concat(ordered)], concurrent);
                await Check(ordered, concurrent);
            }
        }

        KnownGaps.Judge(name, faults.Count == 0 ? null : $"{faults.Count} orders are wrong: {faults[0]}");

        async Task Check(IReadOnlyList<string> files, bool concurrent)
        {
            var reports = await HazardReports.Diagnostics(Compile(files), concurrent);
            if (ExpectedAnswer.Parse(answer).Difference(reports.Select(report => (report.Id, HazardReports.TextOf(report)))) is { } fault)
                faults.Add($"{fault} in {files.Count} files, concurrent: {concurrent}\n{string.Concat(files)}");
        }
    }

    private const string Caller = """
        class Kept { public static readonly System.Collections.Generic.List<System.Action> All = new(); }
        class Caller { static void M() { for (int i = 0; i < 3; i++) A.Go(() => System.Console.WriteLine(i), 9); } }

        """;

    private static string[] Chain(string last) =>
        [.. "ABCDE".Select(name => Helper(name, $"{(char)(name + 1)}.Go(work, depth);")), Helper('F', last)];

    // Each calls the next one, and the last one the first, until the depth is used up.
    private static string[] Cycle(string last) =>
        [.. "ABCDEF".Select(name => Helper(name, $"if (depth > 0) {(name == 'F' ? 'A' : (char)(name + 1))}.Go(work, depth - 1); else {{ {last} }}"))];

    private static string Helper(char name, string body) => $"static class {name} {{ public static void Go(System.Action work, int depth) {{ {body} }} }}\n";

    // All rotations, each forwards and backwards, and thirty random orders.
    private static IEnumerable<int[]> Orders(int count)
    {
        var random = new System.Random(Seed);
        for (var first = 0; first < count; first++)
        {
            var rotated = Enumerable.Range(0, count).Select(index => (index + first) % count).ToArray();
            yield return rotated;
            yield return [.. rotated.Reverse()];
        }

        for (var turn = 0; turn < 30; turn++)
        {
            var shuffled = Enumerable.Range(0, count).ToArray();
            random.Shuffle(shuffled);
            yield return shuffled;
        }
    }

    private static CSharpCompilation Compile(IEnumerable<string> files) => CSharpCompilation.Create(
        "Helpers",
        files.Select((text, index) => CSharpSyntaxTree.ParseText(text, path: $"Helpers{index}.cs")),
        Basic.Reference.Assemblies.Net100.References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
