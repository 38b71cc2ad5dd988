using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class SilentVariableTests : ModelRuleTest<SilentVariableAnalyzer>
{
    [Fact]
    public Task It_runs_before_the_change() => Says(
        "class X { int M(int[] xs) { int n = 1; int c = xs.Count(x => x > [|n|]); n = 2; return c + n; } }",
        "'n' changes or is disposed after this lambda captures it, but no hazard is reported because it runs before that, at line 1");

    [Fact]
    public Task Its_task_is_awaited() => Tells(
        "class X { async Task M() { int n = 1; await Task.Run(() => Use([|n|])); n = 2; Use(n); } void Use(int n) { } }",
        "cell=n reason=awaited");

    [Fact]
    public Task The_handler_is_removed() => Tells(
        "class X { event Action E; void M() { int n = 1; Action h = () => Use([|n|]); E += h; E(); E -= h; n = 2; Use(n); } void Use(int n) { } }",
        "cell=n reason=removed");

    [Fact]
    public Task Nothing_is_known_of_the_callee() => Says(
        "interface I { void Take(Action a); } class X { void M(I i) { int n = 1; i.Take(() => Use([|n|])); n = 2; Use(n); } void Use(int n) { } }",
        "'n' changes or is disposed after this lambda captures it, but no hazard is reported because nothing is known about 'I.Take'; an entry in 'closure_analyzers.escaping_methods' makes it known");

    [Fact]
    public Task A_flag() => Tells(
        "class X { void M() { bool stop = false; Task.Run(() => { while (![|stop|]) System.Threading.Thread.Sleep(1); }); stop = true; } }",
        "cell=stop reason=polled-flag");

    [Fact]
    public Task Only_branches_that_exclude_each_other() => Tells(
        "class X { Action M(bool b) { int n = 1; Action a = () => Use([|n|]); if (b) { n = 2; return null; } return a; } void Use(int n) { } }",
        "cell=n reason=cannot-run-after");

    [Theory]
    [InlineData("class X { int M(int[] xs, int n) => xs.Count(x => x > n); }")]
    [InlineData("class X { Action M() { int n = 1; Action a = () => Use(n); n = 2; return a; } void Use(int n) { } }")]
    [InlineData("class X { Action M() { int n = 1; n = 2; return () => Use(n); } void Use(int n) { } }")]
    public Task Silence(string program) => Says(program);
}
