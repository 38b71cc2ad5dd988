using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.CodeFixes.Copying;

namespace ClosureAnalyzers.Tests.Fixes;

public sealed class CopyRefusalTests : CopyTest
{
    [Fact]
    public void Every_reason_has_a_sentence() =>
        Assert.Equal(Enum.GetValues<CopyRefusal>(), CopyRefusals.Sentences.Keys.Order());

    [Fact]
    public void Every_reason_stands_on_the_pages_of_the_rules()
    {
        var stated = CopyRefusals.Sentences.Where(reason => reason.Key != CopyRefusal.NoCapture).Select(reason => "* " + reason.Value).ToList();
        foreach (var id in new CopyToLocalCodeFixProvider().FixableDiagnosticIds)
        {
            var page = string.Join(' ', Repository.Read($"docs/rules/{id}.md").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            Assert.All(stated, sentence => Assert.Contains(sentence, page));
        }
    }

    [Theory]
    [InlineData("() => [|i|]++")]
    [InlineData("() => { [|i|] = 1; }")]
    [InlineData("() => [|i|] += 1")]
    [InlineData("() => Interlocked.Increment(ref [|i|])")]
    [InlineData("() => int.TryParse(\"1\", out [|i|])")]
    [InlineData("() => Read(in [|i|])")]
    [InlineData("() => Read([|i|])")]
    [InlineData("() => { ref int r = ref [|i|]; return r; }")]
    [InlineData("() => { ref readonly int r = ref [|i|]; return r; }")]
    [InlineData("() => { ([|i|], _) = (1, 2); }")]
    [InlineData("() => () => [|i|]++")]
    public Task The_closure_writes_the_variable_or_passes_its_place(string closure) => Refuses(
        CopyRefusal.ClosureWrites,
        $$"""
        for (int i = 0; i < 3; i++)
            Keep({{closure}});
        static int Read(in int value) => value;
        """);

    [Fact]
    public Task The_closure_writes_a_field_of_the_struct() => Refuses(
        CopyRefusal.ClosureWrites,
        """
        var pair = (A: 1, B: 2);
        later.Add(() => [|pair|].A = 2);
        pair = default;
        """);

    [Theory]
    [InlineData("[|s|].Property = 2")]
    [InlineData("[|s|].Property++")]
    [InlineData("[|s|][0] = 2")]
    [InlineData("[|s|].Happened += null")]
    public Task The_closure_runs_an_accessor_that_writes_the_struct(string write) => RefusesProgram(
        CopyRefusal.ClosureWrites,
        $$"""
        struct S
        {
            int field;
            public int Property { get; set; }
            public int this[int index] { get => field; set => field = value; }
            public event Action Happened;
        }

        class C
        {
            void M(List<Action> later, S s) { later.Add(() => {{write}}); s = default; }
        }
        """);

    [Theory]
    [InlineData("if (int.TryParse(args[0], out var n) && Keep(() => [|n|])) n++;")]
    [InlineData("if (args.Length is var n && Keep(() => [|n|])) n++;")]
    [InlineData("var kept = args.Length is var n && Keep(() => [|n|]) && n++ > 0;")]
    [InlineData("int n = 1, kept = Keep(() => [|n|]) ? n++ : 0;")]
    public Task The_variable_is_declared_in_the_statement(string statement) => Refuses(CopyRefusal.NotAssigned, statement);

    [Fact]
    public Task The_struct_is_assigned_in_parts() => Refuses(
        CopyRefusal.NotAssigned,
        """
        (int A, int B) pair;
        pair.A = 1;
        later.Add(() => [|pair|].A);
        pair.A = 2;
        """);

    [Theory]
    [InlineData("Timer timer = null!; timer = new Timer(_ => [|timer|].Dispose());")]
    [InlineData("Func<int, int> f = null!; f = n => n == 0 ? 0 : [|f|](n - 1);")]
    [InlineData("Func<int, int> f = null!; Func<int, int> g = n => n == 0 ? 0 : [|f|](n - 1); f = g;")]
    [InlineData("EventHandler f = null!; f = H; AppDomain.CurrentDomain.ProcessExit += f; void H(object? s, EventArgs e) => AppDomain.CurrentDomain.ProcessExit -= [|f|];")]
    public Task The_closure_refers_to_itself(string statements) => Refuses(CopyRefusal.SelfReference, statements);

    [Theory]
    [InlineData("Two(n++, () => [|n|]);")]
    [InlineData("Two(n = 5, () => [|n|]);")]
    [InlineData("Two(int.TryParse(args[0], out n) ? 1 : 0, () => [|n|]);")]
    [InlineData("Two(Bump(), () => [|n|]); int Bump() => {|CLO1001:n|}++;")]
    [InlineData("ref int alias = ref n; Two(alias++, () => [|n|]);")]
    [InlineData("later.Add(F); n++; later.Add(F); int F() => [|n|];")]
    [InlineData("int F() => [|n|]; for (; n < 3; n++) later.Add(F);")]
    [InlineData("int F() => [|n|]; while (n++ < 3) { later.Add(F); }")]
    public Task A_write_before_the_creation_would_be_lost(string statements) => Refuses(
        CopyRefusal.LostWrite,
        $$"""
        int n = 0;
        {{statements}}
        n++;
        static void Two(int number, Func<int> closure) => later.Add(closure);
        """);

    [Fact]
    public Task Another_closure_may_write_before_the_creation() => Refuses(
        CopyRefusal.LostWrite,
        """
        int n = 0;
        Func<int> write = () => {|CLO1001:n|}++;
        Console.WriteLine(write() + (Keep(() => [|n|]) ? 1 : 0));
        """);

    [Theory]
    [InlineData("bool stop = false; new Thread(() => { while (![|stop|]) { } }).Start(); stop = true;")]
    [InlineData("CancellationTokenSource? source = null; later.Add(() => [|source|]?.Cancel()); source = new();")]
    public Task The_variable_is_polled(string statements) => Refuses(CopyRefusal.Polled, statements);

    [Fact]
    public Task A_flag_that_is_a_loop_variable_is_not_polled() => Repairs(
        """
        for (bool first = true; first; first = false)
        {
            later.Add(() => [|first|]);
        }
        """,
        """
        for (bool first = true; first; first = false)
        {
            var firstCopy = first;
            later.Add(() => firstCopy);
        }
        """);

    [Theory]
    [InlineData("later.Add(() => [|F()|]);")]
    [InlineData("later.Add(() => { Func<int> f = [|F|]; f(); });")]
    [InlineData("later.Add(() => F() + [|n|]);")]
    [InlineData("later.Add(G); int G() => [|F()|];")]
    [InlineData("later.Add(G); int G() => F() + [|n|];")]
    public Task The_closure_reaches_the_variable_through_a_local_function(string statements) => Refuses(
        CopyRefusal.ThroughLocalFunction,
        $$"""
        int n = 0;
        {{statements}}
        n++;
        int F() => {|CLO1001:n|};
        """);

    [Theory]
    [InlineData("later.Add(() => ArgumentOutOfRangeException.ThrowIfNegative([|n|]));")]
    [InlineData("later.Add(() => ArgumentOutOfRangeException.ThrowIfNegative(Math.Abs([|n|] - 1)));")]
    [InlineData("later.Add(() => { Debug.Assert(n > 0); return [|n|]; });")]
    [InlineData("later.Add(() => new Told([|n|]));")]
    [InlineData("later.Add(() => new Told(1)[[|n|]]);")]
    [InlineData("later.Add(() => [|n|].Tell());")]
    [InlineData("later.Add(() => { ((Action)(() => { Console.WriteLine([|n|]); })).Tell(); });")]
    [InlineData("later.Add(((Func<int>)(() => [|n|])).Tell());")]
    public Task A_call_gets_the_text_of_its_argument(string statement) => RefusesProgram(
        CopyRefusal.ArgumentText,
        $$"""
        using System.Diagnostics;
        using System.Runtime.CompilerServices;

        class Told(int value, [CallerArgumentExpression("value")] string text = "")
        {
            public int Value = value;
            public string this[int index, [CallerArgumentExpression("index")] string name = ""] => text + name;
        }

        static class Program
        {
            static T Tell<T>(this T value, [CallerArgumentExpression("value")] string text = "") { Console.WriteLine(text); return value; }

            static void M(List<Delegate> later)
            {
                int n = 0;
                {{statement}}
                n++;
            }
        }
        """);

    [Theory]
    [InlineData("() => ArgumentOutOfRangeException.ThrowIfNegative([|n|], \"number\")", "() => ArgumentOutOfRangeException.ThrowIfNegative(nCopy, \"number\")")]
    [InlineData("() => new Told(1) { Value = [|n|] }", "() => new Told(1) { Value = nCopy }")]
    public Task A_text_that_is_given_or_is_that_of_another_argument(string before, string after) => RepairsProgram(Told(before, ""), Told(after, "var nCopy = n; "));

    private static string Told(string closure, string copy) => $$"""
        class Told(int value, [System.Runtime.CompilerServices.CallerArgumentExpression("value")] string text = "")
        {
            public string Text = text + value;
            public int Value;
        }

        class Program
        {
            static void M(List<Delegate> later) { int n = 0; {{copy}}later.Add({{closure}}); n++; }
        }
        """;

    [Theory]
    [InlineData("for (var f = () => [|n|]; n < 3; n++) { }")]
    [InlineData("for (; Keep(() => [|n|]); n++) { }")]
    [InlineData("for (; n < 3; Keep(() => [|n|])) { n++; }")]
    [InlineData("while (Keep(() => [|n|])) { n++; }")]
    [InlineData("do { n++; } while (Keep(() => [|n|]));")]
    [InlineData("try { } catch (Exception e) when (Keep(() => e.Message + [|n|])) { } n++;")]
    public Task No_statement_can_go_before_the_closure(string statement) => Refuses(CopyRefusal.NoStatement, "int n = 0; " + statement);

    [Fact]
    public Task No_statement_can_go_before_an_argument_of_a_base_constructor() => RefusesProgram(
        CopyRefusal.NoStatement,
        """
        class A(Func<int> f, int n) { int M() => f() + n; }
        class B : A { B(int p) : base(() => [|p|], p++) { } }
        class C(int p) : A(() => [|p|], p++) { }
        """);

    [Fact]
    public Task No_statement_can_go_into_a_query_clause_or_an_expression_tree() => RefusesProgram(
        CopyRefusal.NoStatement,
        """
        class C
        {
            static int Two(Func<int> f, int n) => f() + n;
            object M(string[] args) => from a in args where int.TryParse(a, out var n) && Two(() => [|n|], n++) > 0 select a;
        }
        """);

    [Fact]
    public Task No_statement_can_go_before_a_field_initializer() => RefusesProgram(
        CopyRefusal.NoStatement,
        """
        class C(int p)
        {
            int field = Two(() => [|p|], p++);
            static int Two(Func<int> f, int n) => f() + n;
        }
        """);

    [Fact]
    public Task Braces_would_renew_a_captured_variable_in_each_iteration() => Refuses(
        CopyRefusal.SharedBlock,
        """
        int n = 0;
        again:
        var closure = new Func<int>(() => [|n|]);
        later.Add(() => closure());
        if (n++ < 3) goto again;
        """);

    [Fact]
    public Task A_switch_section_that_shares_its_variables_is_entered_again() => Refuses(
        CopyRefusal.SharedBlock,
        """
        int n = 0;
        switch (args.Length)
        {
            case 0:
                int shared = 1;
                later.Add(() => [|n|]);
                if (n++ < 3) goto case 0;
                break;
            default:
                shared = 2;
                break;
        }
        """);

    [Fact]
    public Task A_directive_starts_inside_the_statement() => Refuses(
        CopyRefusal.Directives,
        """
        for (int i = 0; i < 3; i++)
        {
        #if !NONE
            later.Add(
        #else
            Keep(
        #endif
                () => [|i|]);
        }
        """);

    [Fact]
    public Task A_directive_stands_in_an_expression_body() => RefusesProgram(
        CopyRefusal.Directives,
        """
        class C
        {
            static Func<int> M(int p) =>
        #if NONE
                null;
        #else
                Two(() => [|p|], p++);
        #endif
            static Func<int> Two(Func<int> f, int n) => f;
        }
        """);

    [Fact]
    public Task Generated_code_is_left_alone() => RefusesProgram(
        CopyRefusal.GeneratedCode,
        """
        class C
        {
            void M(List<Func<int>> later) { for (int i = 0; i < 3; i++) later.Add(() => [|i|]); }
        }
        """,
        header: "// <auto-generated/>\n#nullable enable\n");

    [Fact]
    public Task A_reference_is_left_alone_even_where_it_is_captured_by_mistake() => RefusesProgram(
        CopyRefusal.ByReference,
        """
        class C
        {
            void M(ref int p, List<Func<int>> later) { later.Add(() => {|CS1628:[|p|]|}); p++; }
        }
        """);
}
