using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class CapturedVariableTests : ModelRuleTest<CapturedVariableAnalyzer>
{
    [Fact]
    public Task A_variable_of_a_method() => Says(
        "class X { void M(int [|p|]) { Run(() => Use(p)); Run(() => Use(p)); } }",
        "'p' is captured by 2 closures and stored in a display class that is allocated at line 1, once for each call. It is not modified after a capture, and it is not captured in a loop.");

    [Fact]
    public Task A_variable_of_a_for_statement_and_one_of_its_body() => Says(
        """
        class X { void M()
        {
            for (int [|i|] = 0; C(); i++)
            {
                int [|j|] = i;
                L.Add(() => Use(i + j));
            }
        } }
        """,
        "'i' is captured by 1 closure and stored in a display class that is allocated at line 3, once for each call. It is modified after a capture, and all iterations share it.",
        "'j' is captured by 1 closure and stored in a display class that is allocated at line 4, in each iteration. It is not modified after a capture, and each iteration has a new one.");

    [Fact]
    public Task A_variable_that_only_a_called_local_function_uses_stays_on_the_stack() => Says(
        "class X { void M(int [|p|]) { F(); void F() => p++; } }",
        "'p' is captured by 1 closure and stored in a closure struct that is created at line 1, once for each call. It is modified after a capture, and it is not captured in a loop.");

    [Fact]
    public Task A_variable_inside_an_expression_tree() => Says(
        "class X { void M(Expression<Func<int, Func<int>>> e) { M([|x|] => () => x); } }",
        "'x' is captured by 1 closure and is a node of the expression tree. It is not modified after a capture, and it is not captured in a loop.");

    [Fact]
    public Task A_range_variable_that_a_nested_lambda_captures() => Says(
        "class X { void M() { Use(from [|x|] in new[] { 1 } select Run(() => x)); Use(from y in new[] { 1 } select y + 1); } }",
        "'x' is captured by 1 closure and stored in a display class that is allocated at line 1, in each call of the query clause. It is not modified after a capture, and it is not captured in a loop.");

    [Fact]
    public Task Several_range_variables_are_one_parameter_of_the_clause() => Tells(
        "class X { void M() { Use(from x in new[] { 1 } let y = x [|select|] Run(() => x + y)); } }",
        "cell=<>h__TransparentIdentifier0 closures=1");

    [Fact]
    public Task Constants_and_variables_that_no_closure_mentions_have_no_cell() => Says(
        "class X { void M(int p, int q) { const int k = 1; Run(() => Use(k + nameof(q))); Use(p); } }");

    [Fact]
    public Task This_and_what_the_type_stores_are_no_variables() => Says(
        "class X(int p) { int f; Func<int> M() => () => p + f; }");

    [Fact]
    public Task A_parameter_of_a_closure_around_which_a_try_stands() => Tells(
        "class X { static IDisposable D() => null; void M() { using var d = D(); Use<Action<int>>([|v|] => { ref int r = ref v; Run(() => Use(v)); }); } }",
        "cell=v writtenAfterCapture=false");

    [Fact]
    public Task The_properties() => Tells(
        """
        class X { void M(int [|p|])
        {
            while (C()) { var [|local|] = I(); L.Add(() => Use(p + local)); }
            p = 2;
        } }
        """,
        "environment=M:X.M(System.Int32)#0 cell=p environmentKind=class closures=1 writtenAfterCapture=true freshPerIteration=false",
        "environment=M:X.M(System.Int32)#1 cell=local environmentKind=class closures=1 writtenAfterCapture=false freshPerIteration=true");

    [Fact]
    public Task The_environments_of_a_type_are_counted_through_its_initializers() => Tells(
        """
        class X
        {
            static bool Out(out int x) => (x = 1) > 0;
            int a = Out(out var [|p|]) ? Run(() => p) : 0;
            static int b = Out(out var [|q|]) ? Run(() => q) : 0;
            int c = Out(out var [|r|]) ? Run(() => r) : 0;
        }
        """,
        "environment=T:X#0 cell=p", "environment=T:X#2 cell=q", "environment=T:X#1 cell=r");

    [Fact]
    public Task The_environment_of_top_level_statements() => Tells(
        "var [|a|] = I(); Run(() => Use(a));",
        "environment=<top-level>#0 cell=a");

    [Fact]
    public Task The_environment_in_a_type_of_one_file_only() => Tells(
        "namespace N { file class X { void M(int [|p|]) => Run(() => Use(p)); } }",
        "environment=M:N.X.M(System.Int32)@Program.cs#0 cell=p");

    [Theory]
    [InlineData("", 0)]
    [InlineData("release", 0)]
    [InlineData("Debug", 1)]
    [InlineData("build", 1)]
    public async Task The_layout_is_that_of_a_release_build_unless_an_option_says_otherwise(string layout, int ordinal)
    {
        // Tests are compiled without optimization.
        var found = await Marked(
            "class X { void M(int [|p|]) { { int [|q|] = p; Run(() => Use(p + q)); } } }", ("closure_analyzers.layout", layout));

        Assert.Equal($"M:X.M(System.Int32)#{ordinal}", found[1].Properties["environment"]);
    }
}
