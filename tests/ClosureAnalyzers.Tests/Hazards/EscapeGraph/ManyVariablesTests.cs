using ClosureAnalyzers.Tests.Hazards.Answered;

namespace ClosureAnalyzers.Tests.Hazards.EscapeGraph;

/// <summary>What is said of one closure does not depend on how many stand beside it.</summary>
public sealed class ManyVariablesTests
{
    private const int Count = 300;

    // Each takes the number of a variable and gives the statements that create its closure, then those that write it.
    private static readonly Dictionary<string, (Func<int, string> Create, Func<int, string> Change, string Id)> Shapes = new()
    {
        ["many-variables-kept"] = (n => $"int v{n} = 0; Later.Add(() => Use(v{n}));", n => $"v{n} = 1;", "CLO1003"),
        ["many-variables-started"] = (n => $"int v{n} = 0; Action a{n} = () => Use(v{n}); Task.Run(a{n});", n => $"v{n}++;", "CLO1003"),
        ["many-variables-disposed"] = (n => $"var v{n} = new Mail(); Task.Run(() => v{n}.Send());", n => $"v{n}.Dispose();", "CLO1004"),
    };

    internal static IEnumerable<string> Ids => Shapes.Keys;

    public static TheoryData<string> Names => [.. Ids];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_variable_has_its_report(string name)
    {
        var (create, change, id) = Shapes[name];
        var numbers = Enumerable.Range(0, Count).ToList();
        var source = AnsweredProgram.Usings + $$"""
            class Mail : IDisposable { public void Send() { } public void Dispose() { } }
            class C
            {
                static readonly List<Action> Later = new();
                static void Use(int value) { }
                static bool Chance() => Later.Count > 3;
                void M()
                {
                    {{string.Join("\n", numbers.Select(create))}}
                    {{string.Join("\n", numbers.Select(n => $"if (Chance()) Use({n});"))}}
                    {{string.Join("\n", numbers.Select(change))}}
                }
            }
            """;
        var reports = await HazardReports.In(Analysis.Compile(source, OutputKind.DynamicallyLinkedLibrary));

        var missing = numbers.Select(n => (id, $"v{n}")).Except(reports).ToList();
        KnownGaps.Judge(name, missing.Count == 0 && reports.Count == Count ? null : $"{missing.Count} of {Count} are lost, {reports.Count} are reported");
    }
}
