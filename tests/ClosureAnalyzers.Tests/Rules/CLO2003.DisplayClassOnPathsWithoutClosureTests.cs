using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class DisplayClassOnPathsWithoutClosureTests : RuleTest<DisplayClassOnPathsWithoutClosureAnalyzer>
{
    private const string Helpers = """
        public class Entity { public int Id; public Entity? Next; }
        public abstract class Base
        {
            protected int field;
            protected static readonly Dictionary<int, object> cache = new();
            protected static bool Chance(int n = 0) => DateTime.Now.Ticks > n;
            protected static T Run<T>(Func<T> function) => function();
            protected static void Do(Action action) => action();
            protected static void Use(object? value) { }
            protected static int Get() => Environment.TickCount;
            protected static bool TryGet(out int value) { value = 1; return Chance(); }
            public static readonly List<Action> Kept = new();
        }

        """;

    [Fact]
    public Task An_early_return() => Flags(
        """
        public static int M(int [|a|])
        {
            if (a == 0)
                return 0;
            return Run(() => a);
        }
        """,
        saying: "The display class for 'a' is allocated on every call of 'M', also on paths that do not create the lambda. "
            + "Copy 'a' to a local in the block that creates it.");

    [Fact]
    public Task Several_cells_and_several_closures() => Flags(
        """
        public int M(int [|a|], int b)
        {
            if (a == 0)
                return Run(() => a + b);
            if (b > 0)
                Do(() => Use(b + field));
            return 0;
        }
        """,
        saying: "The display class for 'a', 'b' and 'this' is allocated on every call of 'M', also on paths that do not create any of the lambdas. "
            + "Copy 'a', 'b' and 'this' to locals in the blocks that create them.");

    [Theory]
    [InlineData("if (Chance()) foreach (var n in cache.Keys) Do(() => Use(n + a));", "the lambda", "Copy 'a' to a local in the block that creates it.")]
    [InlineData("foreach (var n in cache.Keys) if (n == a) { Do(() => Use(a)); break; }", "the lambda", "Copy 'a' to a local in the block that creates it.")]
    [InlineData("if (Chance()) return; void Local() => Use(a); Do(Local);", "the local function", "Copy 'a' to a local in the block that creates it.")]
    [InlineData("Use(Chance() ? a : Run(() => a));", "the lambda", "Put the code that creates the lambda in a block of its own, and copy 'a' to a local there.")]
    [InlineData("if (Chance()) Do(Local); void Local() => Use(a);", "the local function", "Put the code that creates the local function in a block of its own, and copy 'a' to a local there.")]
    [InlineData("if (Chance()) { Do(() => Use(a)); return; } Use(Chance() ? a : Run(() => a));", "any of the lambdas", "Put the code that creates each lambda in a block of its own, and copy 'a' to a local there.")]
    [InlineData("foreach (var n in cache.Keys) if (n == a) Do(() => Use(a));", "the lambda", "The lambda is created in a loop, and each copy there allocates a display class of its own. Copy 'a' to a local there only if that happens rarely.")]
    [InlineData("again: if (Chance()) Do(() => Use(a)); if (Chance()) goto again;", "the lambda", "The lambda is created in a loop, and each copy there allocates a display class of its own. Copy 'a' to a local there only if that happens rarely.")]
    [InlineData("for (int i = 0; Chance() && Run(() => a) > i; i++) { }", "the lambda", "The lambda is created in a loop, and each copy there allocates a display class of its own. Copy 'a' to a local there only if that happens rarely.")]
    public Task What_to_do(string statements, string what, string advice) => Flags(
        "public static void M(int [|a|]) { " + statements + " }",
        saying: $"The display class for 'a' is allocated on every call of 'M', also on paths that do not create {what}. {advice}");

    [Theory]
    [InlineData("if (Chance()) Do(() => Use(a));")]
    [InlineData("if (cache.TryGetValue(a, out var hit)) { Use(hit); return; } Do(() => Use(a));")]
    [InlineData("try { Use(a); } catch (Exception) { Do(() => Use(a)); }")]
    [InlineData("try { Use(a); } catch (Exception e) when (Run(() => e.HResult == a)) { }")]
    [InlineData("switch (a) { case 1: Do(() => Use(a)); break; case 2: break; }")]
    [InlineData("switch (a) { case 1: Do(() => Use(a)); break; }")]
    [InlineData("Use(a switch { 1 => Run(() => a), _ => 0 });")]
    [InlineData("Use(cache[a] ?? Run(() => a));")]
    [InlineData("Use(Chance() ? a : Run(() => a));")]
    [InlineData("Use(Chance() && Run(() => a > 0));")]
    [InlineData("Use(Chance() || Run(() => a > 0));")]
    [InlineData("Kept?.Add(() => Use(a));")]
    [InlineData("foreach (var x in cache.Keys) { if (x != a) continue; Do(() => Use(a)); }")]
    [InlineData("while (Chance()) { if (Chance(1)) { Do(() => Use(a)); break; } }")]
    [InlineData("while (true) { if (Chance(1)) Do(() => Use(a)); else return; }")]
    [InlineData("for (;;) { if (Chance(1)) { Do(() => Use(a)); } else if (Chance()) break; }")]
    [InlineData("if (Chance()) { Make(); async Task Make() { await Task.Yield(); Use(a); } }")]
    [InlineData("if (Chance()) Do(Local); void Local() => Use(a);")]
    [InlineData("if (Chance()) Local(); void Local() => Do(() => Use(a));")]
    [InlineData("if (Chance()) Use(Local()); IEnumerable<int> Local() { yield return a; }")]
    [InlineData("if (Chance()) Use(from x in cache.Keys where x > a select x);")]
    [InlineData("if (Chance()) Do(delegate { Use(a); });")]
    [InlineData("if (Chance()) Kept.Add(() => Kept.Add(() => Use(a)));")]
    [InlineData("Local(); if (Chance()) Do(() => Use(a)); void Local() => Use(a);")]
    [InlineData("goto end; Do(() => Use(a)); end: Use(1);")]
    [InlineData("if (Chance()) goto end; Do(() => Use(a)); end: Use(1);")]
    public Task Ways_past_the_closure(string statements) => Flags("public static void M(int [|a|]) { " + statements + " }");

    [Theory]
    [InlineData("Do(() => Use(a));")]
    [InlineData("if (Chance()) Do(() => Use(a)); else Do(() => Use(-a));")]
    [InlineData("if (a == 0) throw new ArgumentException(); Do(() => Use(a));")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfZero(a); Do(() => Use(a));")]
    [InlineData("if (a == 0) Fail(); else Do(() => Use(a));")]
    [InlineData("switch (a) { case 1: Do(() => Use(a)); break; default: throw new ArgumentException(); }")]
    [InlineData("Use(a switch { 1 => Run(() => a), 2 => Run(() => -a) });")]
    [InlineData("foreach (var x in cache.Keys) Do(() => Use(x + a));")]
    [InlineData("for (int i = 0; i < 3; i++) Do(() => Use(a));")]
    [InlineData("while (Chance()) { Use(1); while (Chance(1)) Do(() => Use(a)); }")]
    [InlineData("while (Chance()) { while (Chance(1)) Use(1); Do(() => Use(a)); }")]
    [InlineData("while (true) { if (Chance()) { Do(() => Use(a)); break; } }")]
    [InlineData("while (true) { if (Chance()) Do(() => Use(a)); }")]
    [InlineData("try { Use(1); Do(() => Use(a)); } catch (Exception) { return; }")]
    [InlineData("try { if (Chance()) return; } finally { Do(() => Use(a)); }")]
    [InlineData("Local(); if (Chance()) Local(); void Local() => Use(a);")]
    [InlineData("Local(); void Local() => Do(() => Use(a));")]
    public Task Every_way_needs_it(string statements) => Allows("public static void M(int a) { " + statements + " }");

    [Theory]
    [InlineData("if (Chance()) Do(() => Use(a)); a++;")]
    [InlineData("if (Chance()) Do(() => a++);")]
    [InlineData("if (Chance()) Do(() => Use(a)); Do(() => a = 1);")]
    public Task A_cell_that_is_written_while_a_closure_may_run(string statements) =>
        Allows("protected static void Do(Action action) => Kept.Add(action); public static void M(int a) { " + statements + " }");

    [Theory]
    [InlineData("if (Chance()) Do(() => Use(a)); a++;")]
    [InlineData("a++; if (Chance()) Kept.Add(() => Use(a));")]
    [InlineData("a = Get(); if (Chance()) { Kept.Add(() => Use(a)); return; } a++;")]
    public Task A_cell_that_is_written_before_or_when_the_closure_is_done(string statements) =>
        Flags("public static void M(int [|a|]) { " + statements + " }");

    [Theory]
    [InlineData("if (Chance()) { ref int r = ref a; if (r > 0) Do(() => Use(a)); r = 2; }")]
    [InlineData("Action? f = null; if (Chance()) { f = () => f!(); f(); }")]
    [InlineData("if (Chance()) { Expression<Func<int>> e = () => a; Use(e); }")]
    [InlineData("var q = new[] { a }.AsQueryable(); if (Chance()) Use(q.Where(x => x == a));")]
    public Task Copies_that_would_not_do(string statements) => Allows("public static void M(int a) { " + statements + " }");

    [Fact]
    public Task Closures_of_different_kinds() => Flags(
        "public static void M(int [|a|]) { if (Chance()) { Do(() => Use(a)); Do(delegate { Use(a); }); } }",
        saying: "The display class for 'a' is allocated on every call of 'M', also on paths that do not create any of the closures. Copy 'a' to a local in the blocks that create them.");

    [Theory]
    [InlineData("public int this[int [|a|]] { get { if (a > 0) return 0; return Run(() => a); } }", "a", "on every call of 'this[]'")]
    [InlineData("public int P { set { int [|a|] = value; if (a > 0) return; Do(() => Use(a)); } }", "a", "on every call of 'P'")]
    [InlineData("public Test(int [|a|]) { if (a > 0) return; Do(() => Use(a)); }", "a", "on every call of 'Test'")]
    [InlineData("public static void M(object o) { Use(o switch { string { Length: var [|a|] } when a > 1 => Run(() => a), _ => 1 }); }", "a", "on entry to the 'switch' expression")]
    [InlineData("public static void M() { if (Chance()) { int [|a|] = Get(); if (a > 0) Do(() => Use(a)); } }", "a", "on entry to the block")]
    [InlineData("private int f = TryGet(out var [|a|]) ? Run(() => a) : 1;", "a", "by the initializer")]
    public async Task When_the_display_class_is_allocated(string members, string variable, string when)
    {
        var found = await Found(InClass(members));
        Assert.StartsWith($"The display class for '{variable}' is allocated {when}, also on paths that do not create the lambda. ", found.Single().GetMessage());
    }

    [Fact]
    public Task A_loop_whose_rare_iteration_creates_the_closure() => Flags(
        """
        public static void M()
        {
            for (int [|i|] = 0; i < 100; i++)
            {
                if (i % 10 == 0)
                    Do(() => Use(i));
            }
        }
        """,
        saying: "The display class for 'i' is allocated on entry to the 'for' loop, also on paths that do not create the lambda. "
            + "Copy 'i' to a local in the block that creates it.");

    [Fact]
    public Task A_block_local_and_a_continue() => Flags(
        """
        public static void M()
        {
            while (Chance())
            {
                int [|x|] = Get();
                if (x == 0)
                    continue;
                Kept.Add(() => Use(x));
            }
        }
        """,
        saying: "The display class for 'x' is allocated on entry to the block, also on paths that do not create the lambda. "
            + "Copy 'x' to a local in the block that creates it.");

    [Fact]
    public Task An_element() => Flags(
        """
        public static void M(int[] numbers)
        {
            foreach (var [|x|] in numbers)
                if (x > 0)
                    Kept.Add(() => Use(x));
        }
        """,
        saying: "The display class for 'x' is allocated for each element of the loop, also on paths that do not create the lambda. "
            + "Copy 'x' to a local in the block that creates it.");

    [Fact]
    public Task A_variable_of_a_condition() => Flags(
        """
        public static void M()
        {
            while (TryGet(out var [|x|]))
                if (x > 0)
                    Kept.Add(() => Use(x));
        }
        """,
        saying: "The display class for 'x' is allocated before each evaluation of the loop condition, also on paths that do not create the lambda. "
            + "Copy 'x' to a local in the block that creates it.");

    [Theory]
    [InlineData("while (TryGet(out var x)) Kept.Add(() => Use(x));")]
    [InlineData("for (; TryGet(out var x);) Kept.Add(() => Use(x));")]
    [InlineData("foreach (var x in cache.Keys) Kept.Add(() => Use(x));")]
    [InlineData("for (;;) { var x = Get(); Kept.Add(() => Use(x)); }")]
    public Task The_end_of_a_loop_is_no_way(string statements) => Allows("public static void M() { " + statements + " }");

    [Fact]
    public Task A_section_of_a_switch() => Flags(
        """
        public static void M(int n)
        {
            switch (n)
            {
                case 1:
                    var [|x|] = Get();
                    Kept.Add(() => Use(x));
                    break;
                case 2:
                    break;
            }
        }
        """,
        saying: "The display class for 'x' is allocated on entry to the 'switch' statement, also on paths that do not create the lambda. "
            + "Copy 'x' to a local in the block that creates it.");

    [Theory]
    [InlineData("switch (o) { case string [|s|]: Kept.Add(() => Use(s)); break; case int i: Kept.Add(() => Use(i)); break; }")]
    [InlineData("switch (o) { case string [|s|] when s.Length > 0: Kept.Add(() => Use(s)); break; default: break; }")]
    [InlineData("Use(o switch { string [|s|] => Run(() => s), _ => null });")]
    public Task Variables_of_patterns(string statements) => Flags("public static void M(object o) { " + statements + " }");

    [Theory]
    [InlineData("switch (o) { case string s: Kept.Add(() => Use(s)); break; case var x: Kept.Add(() => Use(x)); break; }")]
    [InlineData("Use(o switch { string s => Run(() => s), var x => Run(() => \"\" + x) });")]
    public Task Patterns_that_all_need_it(string statements) => Allows("public static void M(object o) { " + statements + " }");

    [Fact]
    public Task A_caught_exception() => Flags(
        """
        public static void M()
        {
            try { Use(1); }
            catch (Exception [|e|])
            {
                if (Chance())
                    Kept.Add(() => Use(e));
            }
        }
        """,
        saying: "The display class for 'e' is allocated on entry to the 'catch' clause, also on paths that do not create the lambda. "
            + "Copy 'e' to a local in the block that creates it.");

    [Fact]
    public Task A_filter_that_says_no_is_no_way() => Allows(
        """
        public static void M()
        {
            try { Use(1); }
            catch (Exception e) when (e.HResult == 1)
            {
                Kept.Add(() => Use(e));
            }
        }
        """);

    [Fact]
    public Task A_using_statement() => Flags(
        """
        public static void M()
        {
            using (var [|stream|] = new MemoryStream())
            {
                if (stream.Length > 0)
                    Do(() => Use(stream));
            }
        }
        """,
        saying: "The display class for 'stream' is allocated on entry to the 'using' statement, also on paths that do not create the lambda. "
            + "Copy 'stream' to a local in the block that creates it.");

    [Fact]
    public Task A_lambda_around_it() => Flags(
        """
        public static void M() => Kept.ForEach([|action|] => { if (Chance()) Do(() => action()); });
        """,
        saying: "The display class for 'action' is allocated on every call of the enclosing lambda, also on paths that do not create the lambda. "
            + "Copy 'action' to a local in the block that creates it.");

    [Fact]
    public Task A_local_function_around_it() => Flags(
        """
        public static void M()
        {
            Local(1);
            void Local(int [|p|]) { if (Chance()) Do(() => Use(p)); }
        }
        """,
        saying: "The display class for 'p' is allocated on every call of 'Local', also on paths that do not create the lambda. "
            + "Copy 'p' to a local in the block that creates it.");

    [Fact]
    public Task This_pulls_an_inner_environment_to_the_entry_of_the_method() => Flags(
        """
        public void M()
        {
            if (Chance())
            {
                int [|b|] = Get();
                Kept.Add(() => Use(b + field));
            }
        }
        """,
        saying: "The display class for 'this' and 'b' is allocated on every call of 'M', also on paths that do not create the lambda. "
            + "Copy 'this' and 'b' to locals in the block that creates it.");

    [Fact]
    public Task This_alone_needs_no_environment() => Allows(
        """
        public void M()
        {
            if (Chance())
                Kept.Add(() => Use(field));
        }
        """);

    [Fact]
    public Task A_closure_over_this_needs_none_of_its_own() => Flags(
        """
        public void M(int [|a|])
        {
            Kept.Add(() => Use(field));
            if (Chance())
                Kept.Add(() => Use(a));
        }
        """);

    [Fact]
    public Task A_property_an_indexer_an_operator_a_constructor_and_an_accessor() => Flags(
        """
        public int P { set { if (Chance()) Do(() => Use(value)); } }
        public int this[int [|index|]] => Chance() ? 0 : Run(() => index);
        public static Test operator +(Test [|left|], int right) { if (right > 0) Do(() => Use(left)); return left; }
        public Test() { }
        public Test(int [|p|]) { if (p > 0) Do(() => Use(p)); }
        """.Replace("set { if", "[|set|] { if"));

    [Fact]
    public Task Top_level_statements() => FlagsIn(
        """
        var [|name|] = Console.ReadLine();
        if (name == "")
            return;
        new List<string>().ForEach(other => Console.WriteLine(other + name));
        """,
        saying: "The display class for 'name' is allocated at the start of the program, also on paths that do not create the lambda. "
            + "Copy 'name' to a local in the block that creates it.");

    [Fact]
    public Task Initializers_of_a_primary_constructor() => FlagsIn(
        """
        public class Test(int p, int q)
        {
            private readonly Func<int>? f = p > 0 ? () [|=>|] p : null;
            private readonly Func<int> g = () => 1;
            public int Sum => f!() + g() + q;
        }
        """,
        saying: "The display class for 'p' is allocated for every new 'Test', also on paths that do not create the lambda. "
            + "Put the code that creates the lambda in a block of its own, and copy 'p' to a local there.");

    [Fact]
    public Task Initializers_of_which_one_always_creates_a_closure() => AllowsIn(
        """
        public class Test(int p)
        {
            private readonly Func<int>? f = p > 0 ? () => p : null;
            private readonly Func<int> g = () => p;
            public int Sum => f!() + g();
        }
        """);

    [Fact]
    public Task Async_methods_and_iterators() => Flags(
        """
        public static async Task A(int [|a|]) { if (Chance()) return; await Task.Run(() => Use(a)); }
        public static IEnumerable<int> I(int [|a|]) { if (Chance()) yield break; yield return Run(() => a); }
        public static IEnumerable<int> J(int a) { if (Chance()) yield return 1; yield return Run(() => a); }
        """);

    [Fact]
    public Task Constants_are_for_another_rule() => Allows(
        """
        public static void M()
        {
            var limit = 10;
            if (Chance())
                Do(() => Use(limit));
        }
        """);

    private static new Task Flags(string members, string? saying = null) => FlagsIn(InClass(members), saying);

    private static new Task Allows(string members) => AllowsIn(InClass(members));

    private static string InClass(string members) => Helpers + "public class Test : Base\n{\n" + members
        + "\n[System.Diagnostics.CodeAnalysis.DoesNotReturn] private static void Fail() => throw new Exception();\n}\n";
}
