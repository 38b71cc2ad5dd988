using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class DisplayClassAllocationTests : ModelRuleTest<DisplayClassAllocationAnalyzer>
{
    [Fact]
    public Task An_environment_is_reported_once_where_its_scope_opens() => Says(
        """
        class X { int f; void M(int p)
        [|{|]
            if (C()) Run(() => Use(p + f));
            Run(() => Use(p));
        } }
        """,
        "A display class of 32 bytes for 'p' and 'this' is allocated here once for each call. The lambda at line 3 requires it to be on the heap.");

    [Theory]
    [InlineData("[|for|] (int i = 0; C(); i++) L.Add(() => Use(i));", "once for each call")]
    [InlineData("[|foreach|] (var i in new[] { 1 }) L.Add(() => Use(i));", "in each iteration")]
    [InlineData("[|while|] (new object() is string i) L.Add(() => Use(i));", "in each iteration")]
    [InlineData("for (; [|new|] object() is string i; ) L.Add(() => Use(i));", "in each iteration")]
    [InlineData("again: [|{|] int i = I(); L.Add(() => Use(i)); } if (C()) goto again;", "in each iteration")]
    [InlineData("[|switch|] (I()) { case 1: int i = 1; L.Add(() => Use(i)); break; }", "once for each call")]
    [InlineData("try { Use(1); } [|catch|] (Exception i) { L.Add(() => Use(i)); }", "once for each call")]
    [InlineData("[|using|] (var i = new System.IO.MemoryStream()) L.Add(() => Use(i));", "once for each call")]
    [InlineData("[|Use|](new object() switch { string i => Run(() => i), _ => null });", "once for each call")]
    [InlineData("Use<Func<int, Func<int>>>(i [|=>|] () => i);", "in each call of the lambda")]
    [InlineData("Use<Func<int, Func<int>>>(i => [|{|] return () => i; });", "in each call of the lambda")]
    [InlineData("F(1); void F(int i) [|{|] L.Add(() => Use(i)); }", "in each call of the local function")]
    public async Task Where_a_scope_opens_and_how_often(string statements, string often)
    {
        var found = await Marked($"class X {{ void M() {{ {statements} }} }}");

        Assert.Contains($" for 'i' is allocated here {often}. ", found.Single().GetMessage());
    }

    [Theory]
    [InlineData("int p", "24")]
    [InlineData("byte p, byte q, int r", "24")]
    [InlineData("byte p, long q", "32")]
    [InlineData("string p, int q", "32")]
    [InlineData("decimal p, bool q", "40")]
    [InlineData("DayOfWeek p, int? q", "32")]
    [InlineData("(int, long) p", "32")]
    [InlineData("Small p, int q", "24")]
    [InlineData("Guid p", "at least 24")]
    public async Task How_many_bytes_it_takes(string parameters, string bytes)
    {
        var uses = string.Join(" ", parameters.Replace("(int, long)", "tuple").Split(", ").Select(parameter => $"Use({parameter.Split(' ')[1]});"));
        var found = await Marked($"class X {{ void M({parameters}) [|{{|] Run(() => {{ {uses} }}); }} }} struct Small {{ short a, b; }}");

        Assert.Contains($"A display class of {bytes} bytes for ", found.Single().GetMessage());
    }

    [Fact]
    public Task A_local_function_becomes_a_delegate() => Says(
        """
        class X { void M(int p)
        [|{|]
            F();
            Run(F);
            void F() => Use(p);
        } }
        """,
        "A display class of 24 bytes for 'p' is allocated here once for each call. The local function 'F' at line 5 requires it to be on the heap.");

    [Fact]
    public Task The_properties() => Tells(
        """
        class X
        {
            int f [|=|] int.TryParse("1", out var n) ? Run(() => n) : 0;
            X() { }
            X[|(|]int p) { Run(() => Use(p)); { [|foreach|] (var i in new[] { 1 }) Run(() => Use(i + p + f)); } }
            X(string s) : this() { }
        }
        """,
        "environment=T:X#0 cells=n parent= kind=class copies=2",
        "environment=M:X.#ctor(System.Int32)#0 cells=p,this parent= kind=class copies=1",
        "environment=M:X.#ctor(System.Int32)#1 cells=i parent=M:X.#ctor(System.Int32)#0 kind=class copies=1");

    [Fact]
    public Task A_parameter_of_a_primary_constructor_belongs_to_it_and_what_initializers_declare_to_the_type() => Tells(
        """
        class [|X|](int p) : B(() => p)
        {
            Func<int> a = () => p;
            Func<int> b [|=|] int.TryParse("1", out var n) ? () => n : () => 0;
            static Func<int> c [|=|] int.TryParse("1", out var m) ? () => m : () => 0;
        }
        class B(Func<int> f) { public int F => f(); }
        """,
        "environment=M:X.#ctor(System.Int32)#0 cells=p parent= kind=class copies=1",
        "environment=T:X#1 cells=n parent= kind=class copies=1",
        "environment=T:X#2 cells=m parent= kind=class copies=1");

    [Fact]
    public Task An_environment_inside_a_lambda_of_an_initializer_belongs_to_the_type() => Tells(
        """
        class [|X|](int p)
        {
            Func<Func<int>> a = () [|=>|] int.TryParse("1", out var n) ? () => n + p : () => 0;
        }
        """,
        "environment=M:X.#ctor(System.Int32)#0 cells=p parent= kind=class copies=1",
        "environment=T:X#1 cells=n parent=M:X.#ctor(System.Int32)#0 kind=class copies=1");

    [Fact]
    public Task A_constructor_that_copies_a_record_runs_no_initializers() => Tells(
        """
        record X
        {
            Func<int> f [|=|] int.TryParse("1", out var n) ? () => n : () => 0;
            public X() { }
            public X(string s) { }
            protected X(X original) { }
        }
        """,
        "environment=T:X#0 cells=n parent= kind=class copies=2");

    [Theory]
    [InlineData("class X { int f; void M() { Run(() => Use(f)); Run(() => Use(1)); } }")]
    [InlineData("class X { void M(int p) { F(); void F() => Use(p); } }")]
    public Task Silence(string program) => Says(program);
}
