using System.Text;
using ClosureAnalyzers.Tests.Hazards.Answered;

namespace ClosureAnalyzers.Tests.Hazards.EscapeGraph;

/// <summary>
/// Programs that are long or deep enough to end a recursive walk, on threads with the stack of a compiler. All of them compile without the package.
/// </summary>
public sealed class DeepProgramsTests
{
    private static readonly Dictionary<string, (string Statements, string Answer)> Shapes = new()
    {
        // Chains of holders.
        ["deep-locals"] = ($"Action a0 = () => Use(n); {Many(3_000, k => $"Action a{k + 1} = a{k};")} n = 2; a3000();", "MODIFIED n"),
        ["deep-locals-run-before"] = ($"Action a0 = () => Use(n); {Many(3_000, k => $"Action a{k + 1} = a{k};")} a3000(); n = 2;", "NONE"),
        ["deep-assignments"] = ($"{Many(3_000, k => $"Action a{k};")} a0 = () => Use(n); {Many(2_999, k => $"a{k + 1} = a{k};")} n = 2; Task.Run(a2999);", "MODIFIED n"),
        ["deep-continuations"] = ($"Task t0 = Task.Run(() => Use(n)); {Many(4_000, k => $"Task t{k + 1} = t{k}.ContinueWith(_ => {{ }});")} n = 2;", "MODIFIED n"),
        ["deep-continuations-awaited"] = ($"Task t0 = Task.Run(() => Use(n)); {Many(4_000, k => $"Task t{k + 1} = t{k}.ContinueWith(_ => {{ }});")} await t4000; n = 2;", "NONE"),
        ["deep-tuples"] = ($"(Action A, int B) a0 = (() => Use(n), 0); {Many(1_000, k => $"(Action A, int B) a{k + 1} = (a{k}.A, {k});")} n = 2; a1000.A();", "MODIFIED n"),
        ["deep-wraps"] = ($"Action a0 = () => Use(n); {Many(500, k => $"Action a{k + 1} = () => a{k}();")} n = 2; Task.Run(a500);", "MODIFIED n"),
        ["deep-cycle"] = ($"Action f = null, g = () => Use(n); {Many(1_000, _ => "f = g; g = f;")} n = 2; f();", "MODIFIED n"),

        // Deep or long syntax beside a hazard. Where the compiler's own flow graph would overflow, CLO0004 may say so instead: MODIFIED? n.
        ["deep-blocks-500"] = ($"{Kept} n = 2; {Many(500, _ => "{")} Use(1); {Many(500, _ => "}")}", "MODIFIED? n"),
        ["deep-lambdas-100"] = ($"Func<object> f = {Many(100, _ => "() => (Func<object>)(")}() => n{Many(100, _ => ")")}; n = 2; Found = f;", "MODIFIED? n"),
        ["deep-sum"] = ($"{Kept} n = 2; Use({string.Join(" + ", Enumerable.Repeat("n", 10_000))});", "MODIFIED? n"),
        ["deep-sum-in-closure"] = ($"Later.Add(() => Use({string.Join(" + ", Enumerable.Repeat("n", 10_000))})); n = 2;", "MODIFIED? n"),
        ["deep-concatenation"] = ($"{Kept} n = 2; Use(({string.Join(" + ", Enumerable.Repeat("\"a\" + n", 3_000))}).Length);", "MODIFIED? n"),
        ["deep-calls"] = ($"{Kept} n = 2; Use(Numbers{Many(300, k => ".Where(x => x > 0)")}.Count());", "MODIFIED? n"),
        ["deep-calls-over-variable"] = ($"var q = Numbers{Many(300, _ => ".Where(x => x > n)")}; n = 2; Use(q.Count());", "MODIFIED? n"),
        ["deep-blocks"] = ($"{Kept} n = 2; {Many(300, _ => "{")} Use(1); {Many(300, _ => "}")}", "MODIFIED n"),
        ["deep-blocks-around"] = ($"{Many(300, _ => "{")} {Kept} n = 2; {Many(300, _ => "}")}", "MODIFIED n"),
        ["deep-ifs"] = ($"{Kept} {Many(2_000, k => $"if (Chance()) Use({k}); else ")} n = 2;", "MODIFIED? n"),
        ["deep-conditions"] = ($"{Kept} if ({string.Join(" && ", Enumerable.Repeat("Chance()", 3_000))}) n = 2;", "MODIFIED? n"),
        ["deep-pattern"] = ($"{Kept} if (n is {string.Join(" or ", Enumerable.Range(0, 2_000).Select(k => k * 2))}) n = 2;", "MODIFIED? n"),
        ["deep-case"] = ($"{Kept} switch (n) {{ case {string.Join(" or ", Enumerable.Range(0, 1_000).Select(k => k * 2))}: n = 2; break; }}", "MODIFIED? n"),
        ["deep-coalescing"] = ($"{Kept} n = 2; object o = {string.Join(" ?? ", Enumerable.Repeat("Find()", 300))};", "MODIFIED n"),
        ["deep-conditional-access"] = ($"{Kept} n = 2; var c = this{Many(300, _ => "?.Self")};", "MODIFIED n"),
        ["deep-lambdas"] = ($"Func<object> f = {Many(60, _ => "() => (Func<object>)(")}() => n{Many(60, _ => ")")}; n = 2; Found = f;", "MODIFIED n"),
        ["deep-loops"] = ($"{Many(100, k => $"while (Chance()) {{ int v{k} = {k}; ")} {Kept} n++; {Many(100, _ => "}")}", "LOOP n"),
        ["deep-try"] = ($"{Many(100, k => "try {")} {Kept} n = 2; {Many(100, _ => "} finally { Use(1); }")}", "MODIFIED n"),
        ["deep-assignment-expression"] = ($"{Kept} int m; {Many(300, _ => "m = ")} n = 2;", "MODIFIED n"),
        ["deep-arguments"] = ($"{Kept} n = {Many(150, _ => "Same(")} 2 {Many(150, _ => ")")};", "MODIFIED n"),
        ["deep-local-functions"] = ($"{Many(500, k => $"void F{k}() => {(k == 0 ? "Use(n)" : $"F{k - 1}()")};")} Later.Add(F499); n = 2;", "MODIFIED F498()"),
    };

    private const string Kept = "Later.Add(() => Use(n));";

    internal static IEnumerable<string> Ids => Shapes.Keys;

    public static TheoryData<string> Names => [.. Ids];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Ends_and_reports_right(string name)
    {
        var (statements, answer) = Shapes[name];
        var (exitCode, lines) = await ReportsCommand.RunInProcess(Program(statements), withRules: true);

        KnownGaps.Judge(name, exitCode != 0 ? $"ends with {exitCode}: {string.Join('\n', lines.Take(5))}"
            : answer.Contains('?') && lines is [ReportsCommand.BudgetUsedUp] ? null
            : ExpectedAnswer.Parse(answer.Replace("?", "")).Difference(lines.Distinct().Select(line => (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..]))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_no_trouble_for_the_compiler(string name)
    {
        var source = Program(Shapes[name].Statements);
        Assert.Empty(Analysis.Compile(source, OutputKind.DynamicallyLinkedLibrary).GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var (exitCode, lines) = await ReportsCommand.RunInProcess(source, withRules: false);
        Assert.True(exitCode == 0, string.Join('\n', lines.Take(5)));
    }

    private static string Program(string statements) => AnsweredProgram.Usings + $$"""
        class C
        {
            static readonly List<Action> Later = new();
            static readonly int[] Numbers = { 1, 2, 3 };
            static void Use(int value) { }
            static int Same(int value) => value;
            static bool Chance() => Later.Count > 3;
            static object Find() => null;
            static object Found;
            C Self => this;
            async Task M(int n)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;

    private static string Many(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var k = 0; k < count; k++)
            text.Append(part(k)).Append('\n');
        return text.ToString();
    }
}
