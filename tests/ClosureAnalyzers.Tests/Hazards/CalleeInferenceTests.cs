using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Hazards;

/// <summary>What the body of a callee tells of its delegate parameter.</summary>
public sealed class CalleeInferenceTests
{
    private static string Program(string helper, string use) => $$"""
        public static class Helpers
        {
            private static Action? kept;
            private static readonly List<Action> all = new();
            {{helper}}
        }
        public class Box { public Action Run; public Box(Action run) { Run = run ?? throw new ArgumentNullException(nameof(run)); } }
        public class Test
        {
            public static async Task M(int[] numbers, List<object> later)
            {
                await Task.Yield();
                for (var i = 0; i < 3; i++)
                {
                    {{use}}
                }
            }
        }
        """;

    public sealed class Silent : RuleTest<ClosureMayOutliveIterationAnalyzer>
    {
        [Theory]
        [InlineData("public static void Now(Action a) => a();")]
        [InlineData("public static void Now(Action? a) { if (a != null) a(); a?.Invoke(); }")]
        [InlineData("public static void Now(Action a) { ArgumentNullException.ThrowIfNull(a); for (var n = 0; n < 3; n++) a.Invoke(); }")]
        [InlineData("public static void Now(Action a) => Inner(a); private static void Inner(Action b) => b();")]
        [InlineData("public static void Now(Action a) { Inner(); void Inner() => a(); }")]
        [InlineData("public static void Now(Action a) { var again = a; again(); }")]
        [InlineData("public static void Now(Action a, int n = 3) { a(); if (n > 0) Now(a, n - 1); }")]
        [InlineData("public static void Now(Action a) => new[] { 1, 2 }.ToList().ForEach(_ => a());")]
        public Task A_callee_that_only_invokes(string helper) => AllowsIn(Program(helper, "Helpers.Now(() => Console.WriteLine(i));"));

        [Theory]
        [InlineData("public static T Now<T>(this int[] source, Func<int, T> f) { foreach (var n in source) return f(n); return default!; }", "Console.WriteLine(numbers.Now(n => n + i));")]
        [InlineData("public static async Task Now(Func<int> f) { await Task.Yield(); f(); }", "await Helpers.Now(() => i);")]
        [InlineData("public static IEnumerable<int> Now(Func<int> f) { yield return f(); }", "foreach (var n in Helpers.Now(() => i)) Console.WriteLine(n);")]
        [InlineData("public static IEnumerable<int> Now(int[] a, Func<int, bool> f) => a.Where(f);", "Console.WriteLine(Helpers.Now(numbers, n => n > i).Count());")]
        [InlineData("", "new Box(() => Console.WriteLine(i)).Run();")]
        [InlineData("", "void Now(Action a) => a(); Now(() => Console.WriteLine(i));")]
        public Task Its_result_is_used_up_in_the_iteration(string helper, string use) => AllowsIn(Program(helper, use));
    }

    public sealed class Kept : RuleTest<ClosureOutlivesIterationAnalyzer>
    {
        [Theory]
        [InlineData("public static void Keep(Action a) => kept = a;", "Helpers.Keep(() => Console.WriteLine([|i|]));")]
        [InlineData("public static void Keep(Action a) { a(); all.Add(a); }", "Helpers.Keep(() => Console.WriteLine([|i|]));")]
        [InlineData("public static async Task Start(Func<int> f) { await Task.Yield(); f(); }", "_ = Helpers.Start(() => [|i|]);")]
        [InlineData("", "later.Add(new Box(() => Console.WriteLine([|i|])));")]
        [InlineData("public static Func<int> Twice(Func<int> f) => () => f() + f();", "later.Add(Helpers.Twice(() => [|i|]));")]
        public Task A_callee_that_keeps_or_a_result_that_is_kept(string helper, string use) => FlagsIn(Program(helper, use));
    }

    public sealed class Unknown : RuleTest<ClosureMayOutliveIterationAnalyzer>
    {
        [Theory]
        [InlineData("public interface I { void Maybe(Action a); } public static I Other = null!; public static void Pass(Action a) => Other.Maybe(a);", "Helpers.Pass(() => Console.WriteLine([|i|]));")]
        [InlineData("public class V { public virtual void Run(Action a) => a(); } public static V Instance = new();", "Helpers.Instance.Run(() => Console.WriteLine([|i|]));")]
        public Task A_callee_that_can_be_replaced_or_passes_it_on(string helper, string use) => FlagsIn(Program(helper, use));
    }
}
