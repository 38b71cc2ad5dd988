using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Fixes.Allocations;

/// <summary>What is reported, but no copy can repair: the environment would stay, or the program would change.</summary>
public sealed class CopyIntoBlockRefusalTests : AllocationFixTest<DisplayClassOnPathsWithoutClosureAnalyzer, CopyIntoBlockCodeFixProvider>
{
    [Theory]
    [InlineData("static int M(int [|a|]) { return a == 0 ? a : Run(() => a); }")]
    [InlineData("static int M(int [|a|]) => a == 0 ? a : Run(() => a);")]
    [InlineData("static object M(int [|a|], object? o) { return o ?? Run(() => a); }")]
    [InlineData("static bool M(int [|a|]) { return a == 0 || Run(() => a) > 0; }")]
    [InlineData("static bool M(int [|a|]) { return a == 0 && Run(() => a) > 0; }")]
    [InlineData("static void M(int [|a|], List<Action>? list) { list?.Add(() => Use(a)); }")]
    [InlineData("static int M(object o) { return o switch { int [|i|] => Run(() => i), _ => 0 }; }")]
    [InlineData("static void M(int [|a|]) { try { Use(a); } catch (Exception e) when (Run(() => a) > e.HResult) { } }")]
    [InlineData("static void M(int [|a|]) { for (int i = 0; Chance() && Run(() => a) > i; i++) { } }")]
    public Task No_statement_is_evaluated_with_the_closure_only(string members) => Refuses(members);

    [Fact]
    public Task A_local_function_outside_the_block_becomes_a_delegate() => Refuses(
        """
        static void M(int [|a|])
        {
            void Local() => Use(a);
            if (a > 3)
                Do(Local);
        }
        """);

    [Fact]
    public Task A_lambda_calls_a_local_function() => Refuses(
        """
        static void M(int [|a|])
        {
            void Local() => Use(a);
            if (a > 3)
                Do(() => Local());
        }
        """);

    [Fact]
    public Task A_lambda_uses_the_variable_and_calls_a_local_function() => Refuses(
        """
        static void M(int [|a|])
        {
            Local();
            if (a > 3)
                Do(() => { Local(); Use(a); });

            void Local() => Use(a);
        }
        """);

    [Fact]
    public Task A_local_function_that_is_called_creates_the_closure() => Refuses(
        """
        static void M(int [|a|])
        {
            if (a > 3)
                Local();
            void Local() => Do(() => Use(a));
        }
        """);

    [Fact]
    public Task One_closure_of_two_stays() => Refuses(
        """
        static int M(int [|a|])
        {
            if (a > 3)
                Do(() => Use(a));
            return a == 0 ? a : Run(() => a);
        }
        """);

    [Fact]
    public Task A_delegate_kept_in_the_environment_would_be_made_again_and_again() => Refuses(
        """
        static void M(int [|a|], int[] numbers)
        {
            foreach (var number in numbers)
            {
                if (number == 3)
                    kept.Add(() => Use(a));
            }
        }
        """);

    [Theory]
    [InlineData("foreach (var n in numbers) { kept.Add(() => Use(n)); if (n > 3) kept.Add(() => Use(n + a)); }")]
    [InlineData("foreach (var n in numbers) { if (n == 3) { var m = n; Do(() => Use(m + a)); } }")]
    [InlineData("while (Chance()) { if (Chance()) { var m = Get(); Do(() => Use(m + a)); } }")]
    [InlineData("do { if (Chance()) { var m = Get(); Do(() => Use(m + a)); if (Chance()) break; } } while (Chance());")]
    [InlineData("foreach (var n in numbers) { if (n == 3) { foreach (var m in numbers) { if (m == 3) { var k = m; Do(() => Use(k + a)); break; } } } }")]
    [InlineData("again: if (Chance()) { var m = Get(); Do(() => Use(m + a)); } if (Chance()) goto again;")]
    public Task One_environment_would_become_many(string statements) => Refuses($"static void M(int [|a|], int[] numbers) {{ {statements} }}");

    [Fact]
    public Task One_environment_of_a_for_loop_would_become_many_in_a_loop_within() => Refuses(
        """
        static void M(int[] numbers)
        {
            for (int [|i|] = 0; i < 9; i++)
            {
                foreach (var n in numbers)
                {
                    if (n == 3) { var m = n; Do(() => Use(m + i)); }
                }
            }
        }
        """);

    [Fact]
    public Task A_variable_that_is_given_its_value_in_the_same_statement() => Refuses(
        """
        static void M(bool cold)
        {
            int [|x|] = 0;
            Use(x);
            if (cold)
                Use(Both(x = Get(), () => x));
        }

        static int Both(int value, Func<int> function) => value + function();
        """);

    [Theory]
    [InlineData("Do(() => ArgumentNullException.ThrowIfNull(a));")]
    [InlineData("Do(() => { if (a is string) Do(() => ArgumentNullException.ThrowIfNull(a)); });")]
    [InlineData("Tell(() => Use(a));")]
    [InlineData("Do(() => { ArgumentOutOfRangeException.ThrowIfNegative(field); Use(a); });")]
    public Task A_call_gets_the_text_of_its_argument(string statement) => Refuses(
        $$"""
        void M(object? [|a|])
        {
            if (a is "")
                return;
            {{statement}}
        }

        static void Tell(Action action, [System.Runtime.CompilerServices.CallerArgumentExpression("action")] string text = "") { }
        """);

    [Fact]
    public Task A_directive_that_cuts_the_statements_in_two() => Refuses(
        """
        static void M(int [|a|])
        {
            if (a == 0)
                return;
        #if true
            var x = Run(() => a);
        #endif
            Use(x);
        }
        """);

    [Fact]
    public Task Initializers_have_no_statements() => RepairsProgram(
        """
        class C(int p)
        {
            public Func<int>? F = p > 0 ? () [|=>|] p : null;
        }
        """,
        """
        class C(int p)
        {
            public Func<int>? F = p > 0 ? () [|=>|] p : null;
        }
        """);
}
