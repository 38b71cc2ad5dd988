using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class DelegateAllocationTests : ModelRuleTest<DelegateAllocation>
{
    [Theory]
    [InlineData("Run(() [|=>|] Use(p));", "lambda", "it belongs to the environment of 'p'")]
    [InlineData("Run([|delegate|] { Use(f); });", "anonymous method", "it belongs to the object")]
    [InlineData("Use(from x in new[] { 1 } [|where|] x > p select x);", "query clause", "it belongs to the environment of 'p'")]
    [InlineData("Run([|N|]);", "method group 'N'", "it belongs to the object")]
    [InlineData("Run(new Action([|S|]));", "method group 'S'", "it is written with 'new'")]
    [InlineData("Run([|F|]); void F() => Use(1);", "method group 'F'", "the local function is not static")]
    [InlineData("Use<Func<int>>([|new[] { 1 }.First|]);", "method group 'First'", "it belongs to the receiver")]
    [InlineData("Action a = S; Use(new Action([|a|]));", "copy of a delegate", "it is written with 'new'")]
    [InlineData("F<int>(); void F<T>() => Run(() [|=>|] Use(1));", "lambda", "it lies in a generic local function")]
    public Task A_new_delegate_each_time(string statements, string noun, string reason) => Says(
        $"class X {{ int f; static void S() {{ }} void N() => Use(f); void M(int p) {{ {statements} }} }}",
        $"this {noun} is a new delegate of 64 bytes each time, because {reason}");

    [Fact]
    public Task What_runs_once_is_not_cached() => Says(
        "class X { static Action a = () [|=>|] Use(1); static Action b = [|S|]; static void S() { } static X() { Run(() [|=>|] Use(2)); } }",
        "this lambda is a new delegate of 64 bytes each time, because static initialization runs only once",
        "this method group 'S' is a new delegate of 64 bytes each time, because static initialization runs only once",
        "this lambda is a new delegate of 64 bytes each time, because static initialization runs only once");

    [Theory]
    [InlineData("Run(() => Use(1));")]
    [InlineData("Run(S);")]
    [InlineData("for (int i = 0; C(); i++) L.Add(() => Use(p));")]
    [InlineData("Use<Expression<Func<int>>>(() => p);")]
    [InlineData("F(); void F() => Use(p);")]
    [InlineData("_ = false && Run(() => p > 0);")]
    public Task Silence(string statements) => Says($"class X {{ static void S() {{ }} void M(int p) {{ {statements} }} }}");
}
