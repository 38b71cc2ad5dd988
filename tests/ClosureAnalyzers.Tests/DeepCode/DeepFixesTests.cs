using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Tests.Hazards.Answered;
using ClosureAnalyzers.Tests.Hazards.EscapeGraph;

namespace ClosureAnalyzers.Tests.DeepCode;

/// <summary>Every rule and every fix on long and deep programs, on a small stack: what there is to repair is repaired or refused.</summary>
public sealed class DeepFixesTests
{
    private static readonly string[] WithoutFlow = [nameof(CopyByRefParameterCodeFixProvider), nameof(CopyStructThisCodeFixProvider), nameof(DeclareConstantCodeFixProvider)];

    public static TheoryData<string> Names => [.. DeepShapes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_fix_is_offered_or_refused(string name)
    {
        var program = Program(DeepShapes.All[name]);
        var (exitCode, lines) = await FixesCommand.RunInProcess(program);
        if (exitCode != 0)
        {
            var (ofCompiler, _) = await ReportsCommand.RunInProcess(program, withRules: false);
            Assert.Fail($"{(ofCompiler == 0 ? "The package" : "The compiler")} ends with {exitCode}: {string.Join('\n', lines.Take(8))}");
        }

        // Where there is no flow graph, CLO0004 says so, and nothing is reported that needs one.
        string[] needed = lines.Contains(ReportsCommand.BudgetUsedUp) ? WithoutFlow : [nameof(CopyIntoBlockCodeFixProvider), nameof(CopyToLocalCodeFixProvider), .. WithoutFlow];
        Assert.Empty(needed.Except(lines.Where(line => !line.EndsWith(": nothing to repair", StringComparison.Ordinal)).Select(line => line.Split(':')[0])));
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
