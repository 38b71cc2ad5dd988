using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Tests.Hazards.Answered;
using ClosureAnalyzers.Tests.Hazards.EscapeGraph;

namespace ClosureAnalyzers.Tests.DeepCode;

/// <summary>Every rule and every fix on long and deep programs, on a small stack: what there is to repair is repaired or refused.</summary>
public sealed class DeepFixesTests
{
    private static readonly string[] WithoutFlow = [nameof(CopyByRefParameterCodeFixProvider), nameof(CopyStructThisCodeFixProvider), nameof(DeclareConstantCodeFixProvider)];

    /// <summary>A few of the shapes, which take little time; the command <c>deep-fixes all</c> judges every one.</summary>
    public static TheoryData<string> Names => ["closures-in-blocks", "closures-in-else-ifs", "label-list", "sum-in-closure", "calls-with-closures", "initializers", "nested-patterns-in-switch", "lambdas"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_fix_is_offered_or_refused(string name) => Assert.Null(await FaultOf(name));

    /// <summary>Judges all shapes, and prints at once what went wrong.</summary>
    public static async Task<int> JudgeAll()
    {
        var faults = 0;
        foreach (var name in DeepShapes.All.Keys)
        {
            if (await FaultOf(name) is not { } fault)
                continue;
            faults++;
            Console.WriteLine($"{name}: {fault}");
        }

        Console.WriteLine($"{DeepShapes.All.Count} shapes, {faults} went wrong");
        return faults;
    }

    private static async Task<string?> FaultOf(string name)
    {
        var program = Program(DeepShapes.All[name]);
        var (exitCode, lines) = await FixesCommand.RunInProcess(program);
        if (exitCode != 0)
        {
            var (ofCompiler, _) = await ReportsCommand.RunInProcess(program, withRules: false);
            return $"{(ofCompiler == 0 ? "the package" : "the compiler")} ends with {exitCode}: {string.Join('\n', lines.Take(8))}";
        }

        // Where there is no flow graph, CLO0004 says so, and nothing is reported that needs one.
        string[] needed = lines.Contains(ReportsCommand.BudgetUsedUp) ? WithoutFlow : [nameof(CopyIntoBlockCodeFixProvider), nameof(CopyToLocalCodeFixProvider), .. WithoutFlow];
        var missing = needed.Except(lines.Where(line => !line.EndsWith(": nothing to repair", StringComparison.Ordinal)).Select(line => line.Split(':')[0])).ToList();
        return missing.Count == 0 ? null : $"nothing to repair for {string.Join(", ", missing)}";
    }

    // One method for each fix. Two of them do not compile yet.
    private static string Program(string statements) => AnsweredProgram.Usings + $$"""
        using static C;
        class C
        {
            public static readonly List<Action> Later = new();
            public static readonly List<IEnumerable<int>> Sequences = new();
            public static readonly int[] Numbers = { 1, 2, 3 };
            public static readonly C One = new();
            public static int Value;
            public static object Found;
            public C Self => this;
            public C Me() => this;
            public C Keep(Action action) { Later.Add(action); return this; }
            public static void Use(int value) { }
            public static void Take(object value, Action action) => Later.Add(action);
            public static int Same(int value) => value;
            public static bool Chance() => Later.Count > 3;
            void Copies(int v)
            {
                {{statements}}
                v = 2;
            }
            void Moves(int v, bool b)
            {
                if (b)
                    return;
                {{statements}}
            }
            void Declares()
            {
                int v = 3;
                {{statements}}
            }
            void Refers(ref int v)
            {
                {{statements}}
            }
        }
        struct S
        {
            int v;
            void M()
            {
                {{statements}}
            }
        }
        """;
}
