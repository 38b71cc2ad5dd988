using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class StaticKeepsInstanceTests : RuleTest<StaticKeepsInstanceAnalyzer>
{
    private static string Program(string members) => $$"""
        public class Service
        {
            private static Func<int>? cached;
            private static readonly Dictionary<string, Func<int>> cache = new();
            private static readonly List<Action> all = new();
            private static event Action? Happened;
            private readonly int number = 3;
            private readonly string name = "x";
            public static int Run() { Happened?.Invoke(); return cached?.Invoke() ?? all.Count; }
            {{members}}
        }
        """;

    [Theory]
    [InlineData("public void M() => cached = () => [|number|];")]
    [InlineData("public void M() => cached ??= () => [|number|];")]
    [InlineData("public void M() => cached = () => [|this|].number;")]
    [InlineData("public void M() => cache[name] = () => [|number|];")]
    [InlineData("public void M() => cache.TryAdd(name, () => [|number|]);")]
    [InlineData("public void M() => all.Add(() => Console.WriteLine([|number|]));")]
    [InlineData("public void M() => Happened += () => Console.WriteLine([|number|]);")]
    [InlineData("public void M() { Action show = () => Console.WriteLine([|number|]); Happened += show; }")]
    [InlineData("public void M() { var read = name; cached = () => [|read|].Length; }")]
    [InlineData("public Service(int n) { cached = () => [|n|]; }")]
    [InlineData("public void M() { cached = Read; int Read() => [|number|]; }")]
    public Task Static_storage_that_keeps_it(string members) => FlagsIn(Program(members));

    [Theory]
    [InlineData("public void M() => cached = () => 3;")]
    [InlineData("public void M(int n) => cached = () => n;")]
    [InlineData("public void M() { cached = () => number; } public void Dispose() => cached = null;")]
    [InlineData("public void M() { all.Add(() => Console.WriteLine(number)); } public void Dispose() => all.Clear();")]
    [InlineData("public void M() { Action show = () => Console.WriteLine(number); Happened += show; Run(); Happened -= show; }")]
    [InlineData("private Func<int>? own; public void M() => own = () => number + own!();")]
    [InlineData("public int M() => cache.Values.Sum(read => read() + number);")]
    public Task Silence(string members) => AllowsIn(Program(members));

    [Fact]
    public Task The_message_names_what_is_kept_and_where() => FlagsIn(
        Program("public void M() => Happened += () => Console.WriteLine([|number|]);"),
        saying: "Lambda captures 'this', the current instance, and the static event 'Happened' keeps it, so the instance stays alive and each call uses it. Remove the lambda when the instance is no longer needed, or pass the instance as an argument.");

    [Fact]
    public Task The_message_for_a_value_of_the_instance() => FlagsIn(
        Program("public Service(int n) { cached = delegate { return [|n|]; }; }"),
        saying: "Anonymous method captures 'n', a value of one instance, and the static field 'cached' keeps it, so each call uses the value of that instance. Remove the anonymous method when the instance is no longer needed, or pass the value as an argument.");

    [Fact]
    public Task The_message_for_a_property() => FlagsIn(
        Program("public static Func<int>? Last { get; set; } public void M() => Last = () => [|number|];"),
        saying: "Lambda captures 'this', the current instance, and the static property 'Last' keeps it, so the instance stays alive and each call uses it. Remove the lambda when the instance is no longer needed, or pass the instance as an argument.");
}
