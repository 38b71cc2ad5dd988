namespace ClosureAnalyzers.Tests.Fixes.Random;

/// <summary>
/// Grows programs that are full of closures, end, and print what they do. Most of them compile; the others are left out.
/// </summary>
/// <param name="isImmediate">
/// Every closure runs only while the statement that creates it runs, and writes nothing of its surroundings: there, a copy of
/// any variable must leave the program as it is.
/// </param>
internal sealed partial class RunnableGrammar(System.Random random, bool isImmediate)
{
    public const string Helpers = """
        #nullable enable
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Text;
        global using System.Threading.Tasks;

        public static class Ground
        {
            public static readonly StringBuilder Output = new();
            private static readonly List<Action> later = new();
            private static int fuel = 3000;
            public static bool Go() => --fuel > 0;
            public static void Print(object? value) { if (Output.Length < 50000) Output.Append(value).Append('\n'); }
            public static int Run(Func<int> function) => function();
            public static int Run(int number, Func<int> function) => number + function();
            public static int Map(int number, Func<int, int> function) => function(number);
            public static void Do(Action action) => action();
            public static Func<int> Keep(Func<int> function) { if (later.Count < 200) later.Add(() => Print(function())); return function; }
            public static void Later(Action action) { if (later.Count < 200) later.Add(action); }
            public static void RunLater() { for (var at = 0; at < later.Count && Go(); at++) later[at](); }
            public static bool Odd(int number) => (number & 1) != 0;
            public static object Boxed(int number) => number;
            public static void Give(int number, out int result) => result = number;
            public static IEnumerable<int> Few(int number) { yield return number; yield return number + 1; yield return number + 2; }
            public static async IAsyncEnumerable<int> FewAsync(int number) { await Task.Yield(); yield return number; yield return number + 1; }
            public static async Task<int> Soon(int number) { await Task.Yield(); return number; }
            public static int Wait(Task<int> task) => task.GetAwaiter().GetResult();
            public static int Total(IEnumerable<int> numbers) => numbers.Sum();
            public static IDisposable Closing(int number) => new Resource(number);
            private sealed class Resource(int number) : IDisposable { public void Dispose() => Print("closed " + number); }
        }

        public sealed class Holder
        {
            public int Number;
            public Func<int> Make = () => 0;
            public List<Func<int>> All { get; } = new();
            public int Sum() => Number + Make() + All.Sum(each => each());
        }
        """;

    private static readonly string[] names = ["i", "n", "iCopy", "nCopy", "self", "x", "x2", "xCopy", "@class", "value2"];

    private int budget;
    private int count;

    /// <summary>A whole program: a class <c>Program</c> with a method <c>Everything</c> that prints to <c>Ground.Output</c>.</summary>
    public string Program()
    {
        var members = new List<string>();
        var calls = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            budget = 16;
            var (member, call) = Member("M" + number);
            members.Add(member);
            calls.Add(call);
        }

        return $$"""
            #nullable enable
            using static Ground;

            public class Program
            {
                private int field = 7;
                private int Property { get; set; } = 8;

            {{Indented(string.Join("\n\n", members))}}

                public static string Everything()
                {
                    var program = new Program();
            {{Indented(Indented(string.Join("\n", calls.SelectMany(call => new[] { 0, 1, 6 }.Select(number => $"try {{ {call.Replace("§", number.ToString(System.Globalization.CultureInfo.InvariantCulture))} }} catch (ArithmeticException e) {{ Print(e.GetType()); }}")))))}}
                    RunLater();
                    return Output.ToString();
                }
            }

            """;
    }

    private (string Member, string Call) Member(string name)
    {
        var ground = new Ground(new Ground(null, true) { HasThis = true }, true) { Result = "int", HasThis = true };
        ground.Add("p", "int");
        ground.Add("q", "int", isWritable: false);
        switch (random.Next(10))
        {
            case 0:
                return ($"public int {name}(int p, int q) => {Int(ground)};", $"Print(program.{name}(§, 3));");
            case 1:
                return ($"public int this[int p, int q, {Marker(name)} m]\n{{\nget\n{Body(ground)}\n}}\npublic enum {Marker(name)} {{ One }}".Replace("\n{\nget\n", "\n{\n    get\n    ").Replace("\n}\npublic", "\n}\n\npublic"), $"Print(program[§, 3, Program.{Marker(name)}.One]);");
            case 2:
                var task = new Ground(ground, false) { IsAsync = true };
                return ($"public async Task<int> {name}(int p, int q)\n{Body(task)}", $"Print(Wait(program.{name}(§, 3)));");
            case 3:
                var sequence = new Ground(ground, false) { IsIterator = true, Result = null };
                return ($"public IEnumerable<int> {name}(int p, int q)\n{{\n    yield return p;\n{Indented(Statements(sequence))}\n}}", $"foreach (var each in program.{name}(§, 3)) Print(each);");
            case 4:
                return ($"public void {name}(int p, int q) => Do(() => Print({Int(ground.Function(""))}));", $"program.{name}(§, 3);");
            case 5:
                var still = new Ground(ground, false) { HasThis = false };
                return ($"public static int {name}<T>(int p, int q, T t) where T : notnull\n{Body(still)}", $"Print(Program.{name}(§, 3, \"t\"));");
            case 6:
                return ($"public int {name}(in int p, ref readonly int q)\n{{\n    var r = q;\n{Indented(Statements(WithoutParameters("r")))}\n    return r;\n}}", $"{{ var number = §; Print(program.{name}(in number, in number)); }}");
            default:
                return ($"public int {name}(int p, int q)\n{Body(ground)}", $"Print(program.{name}(§, 3));");
        }
    }

    private static string Marker(string name) => name + "Marker";

    private static Ground WithoutParameters(string first)
    {
        var ground = new Ground(new Ground(null, true) { HasThis = true }, true) { Result = "int", HasThis = true };
        ground.Add(first, "int");
        return ground;
    }

    private string Body(Ground ground) => $"{{\n{Indented(Statements(ground))}\n    return {Int(ground)};\n}}";

    private string Block(Ground ground) => $"{{\n{Indented(Statements(ground))}\n}}";

    private string Statements(Ground ground)
    {
        var text = new List<string>();
        if (Chance(60))
            text.Add(Declaration(ground));
        for (var more = 1 + random.Next(budget > 0 ? 4 : 1); more > 0; more--)
            text.Add(Statement(ground));
        return string.Join("\n", text);
    }

    /// <summary>A block, or a single statement that declares nothing.</summary>
    private string Embedded(Ground outer, bool canBreak = false)
    {
        var ground = outer.Block(canBreak);
        return Chance(45) ? "\n" + Indented(Simple(ground)) : "\n" + Block(ground);
    }

    /// <summary>A name that is not seen here.</summary>
    private string Name(Ground ground)
    {
        var name = Of(names);
        return Chance(35) && !ground.IsTaken(name) ? name : Fresh();
    }

    private string Fresh() => $"v{count++}";

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Of<T>(params ReadOnlySpan<T> options) => options[random.Next(options.Length)];

    private static string Indented(string text) => string.Join("\n", text.Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
