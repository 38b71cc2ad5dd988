using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class ClosureAndFreeVariablesTests : ModelRuleTest<ClosureAndFreeVariablesAnalyzer>
{
    [Fact]
    public Task A_lambda_that_captures_nothing() => Says(
        "class X { void M() { Run(() [|=>|] Use(1)); } }",
        "Lambda captures nothing. It becomes a method without a display class, with a delegate that is cached in a static field.");

    [Fact]
    public Task Free_variables_come_in_order_of_first_use_read_or_written() => Says(
        "class X { void M(int a, int b, int c) { Run(() [|=>|] { b = 1; c++; Use(a + b); }); } }",
        "Lambda captures 'b' (read and written), 'c' (read and written) and 'a' (read). It becomes a method of the display class for 'b', 'c' and 'a', with a new delegate each time.");

    [Fact]
    public Task Of_an_environment_of_many_cells_the_message_names_the_first() => Says(
        "class X { void M(int a, int b, int c, int d, int e, int f, int g, int h, int i) { Run(() [|=>|] Use(i)); Run(() [|=>|] Use(a + b + c + d + e + f + g + h)); } }",
        "Lambda captures 'i' (read). It becomes a method of the display class for 'i', 'a', 'b', 'c', 'd', 'e', 'f', 'g' and others, with a new delegate each time.",
        "Lambda captures 'a' (read), 'b' (read), 'c' (read), 'd' (read), 'e' (read), 'f' (read), 'g' (read) and 'h' (read). It becomes a method of the display class for 'i', 'a', 'b', 'c', 'd', 'e', 'f', 'g' and others, with a new delegate each time.");

    [Theory]
    [InlineData("Use(f)", "through 'f'")]
    [InlineData("this.f = 1", "through 'f'")]
    [InlineData("N()", "through 'N'")]
    [InlineData("base.ToString()", "through 'base'")]
    [InlineData("Use(this)", "through 'this'")]
    [InlineData("Use(p)", "through the primary constructor parameter 'p'")]
    [InlineData("F()", "through the local function 'F'")]
    public async Task How_this_got_in(string body, string how)
    {
        var found = await Marked($"class X(int p) {{ int f; void N() => Use(p); void M() {{ Run(() [|=>|] {body}); void [|F|]() => N(); }} }}");

        Assert.Equal($"Lambda captures 'this' ({how}). It becomes an instance method, with a new delegate each time.", found[0].GetMessage());
    }

    [Fact]
    public Task A_local_function_that_is_only_called() => Says(
        "class X { void M(int p) { F(); void [|F|]() => Use(p); } }",
        "Local function captures 'p' (read). It becomes a static method that takes the closure struct for 'p' by reference, without a delegate.");

    [Fact]
    public Task An_anonymous_method_a_query_clause_and_an_expression_tree() => Says(
        "class X { void M(int p, Expression<Func<int>> e) { Run([|delegate|] { Use(1); }); Use(from x in new[] { 1 } [|where|] x > p select x); M(1, () [|=>|] 1); } }",
        "Anonymous method captures nothing. It becomes a method without a display class, with a delegate that is cached in a static field.",
        "Query clause captures 'p' (read). It becomes a method of the display class for 'p', with a new delegate each time.",
        "Lambda captures nothing. It becomes an expression tree, without a delegate.");

    [Fact]
    public Task The_properties() => Tells(
        """
        class X
        {
            int f;
            static X() => Run(() [|=>|] Use(1));
            void M(int p, int q)
            {
                Run(() [|=>|] Use(f));
                { int r = q; G(); void [|G|]() => Use(r); }
                for (int i = 0; C(); i++) L.Add(() [|=>|] Use(p));
                H(); static void [|H|]() { }
            }
        }
        """,
        "environment= freeVariables= lowering=uncachedStatic refEnvironments=0 delegate=allocated",
        "environment=M:X.M(System.Int32,System.Int32)#0 freeVariables=this lowering=environmentMethod refEnvironments=0 delegate=allocated",
        "environment=M:X.M(System.Int32,System.Int32)#1 freeVariables=r lowering=structMethod refEnvironments=1 delegate=none",
        "environment=M:X.M(System.Int32,System.Int32)#0 freeVariables=p lowering=environmentMethod refEnvironments=0 delegate=cachedInEnvironment",
        "environment= freeVariables= lowering=staticMethod refEnvironments=0 delegate=none");

    [Fact]
    public Task A_closure_that_a_release_build_drops() => Says(
        "class X { void M() { try { } catch (Exception e) { Run(() => Use(e)); } } }");
}
