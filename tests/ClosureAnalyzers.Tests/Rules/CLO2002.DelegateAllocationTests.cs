using ClosureAnalyzers.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class DelegateAllocationTests : ModelRuleTest<DelegateAllocationAnalyzer>
{
    [Theory]
    [InlineData("Run(() [|=>|] Use(p));", "Lambda", "its target is the display class for 'p'")]
    [InlineData("Run([|delegate|] { Use(f); });", "Anonymous method", "its target is 'this'")]
    [InlineData("Use(from x in new[] { 1 } [|where|] x > p select x);", "Query clause", "its target is the display class for 'p'")]
    [InlineData("Run([|N|]);", "Method group 'N'", "its target is an instance")]
    [InlineData("Run(new Action([|S|]));", "Method group 'S'", "it is written with 'new'")]
    [InlineData("Run([|F|]); void F() => Use(1);", "Method group 'F'", "the local function is not static")]
    [InlineData("Use<Func<int>>([|new[] { 1 }.First|]);", "Method group 'First'", "its target is the receiver")]
    [InlineData("Action a = S; Use(new Action([|a|]));", "Copy of a delegate", "it is written with 'new'")]
    [InlineData("F<int>(); void F<T>() => Run(() [|=>|] Use(1));", "Lambda", "it is in a generic local function")]
    public Task A_new_delegate_each_time(string statements, string noun, string reason) => Says(
        $"class X {{ int f; static void S() {{ }} void N() => Use(f); void M(int p) {{ {statements} }} }}",
        $"{noun} allocates a new delegate of 64 bytes each time, because {reason}");

    [Fact]
    public Task What_runs_once_is_not_cached() => Says(
        "class X { static Action a = () [|=>|] Use(1); static Action b = [|S|]; static void S() { } static X() { Run(() [|=>|] Use(2)); } }",
        "Lambda allocates a new delegate of 64 bytes each time, because the compiler caches no delegate in static initialization",
        "Method group 'S' allocates a new delegate of 64 bytes each time, because the compiler caches no delegate in static initialization",
        "Lambda allocates a new delegate of 64 bytes each time, because the compiler caches no delegate in static initialization");

    [Fact]
    public async Task Before_CSharp_11_no_method_group_is_cached()
    {
        var tree = CSharpSyntaxTree.ParseText(
            "class X { static void S() { } System.Action M() => S; }",
            new CSharpParseOptions(LanguageVersion.CSharp10), cancellationToken: TestContext.Current.CancellationToken);
        var compilation = Analysis.Compile("", OutputKind.DynamicallyLinkedLibrary);

        var found = await Analysis.DiagnosticsOf(compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(tree), "CLO2002");

        Assert.Equal("Method group 'S' allocates a new delegate of 64 bytes each time, because only C# 11 and later versions cache it", found.Single().GetMessage());
    }

    [Theory]
    [InlineData("Run(() => Use(1));")]
    [InlineData("Run(S);")]
    [InlineData("for (int i = 0; C(); i++) L.Add(() => Use(p));")]
    [InlineData("Use<Expression<Func<int>>>(() => p);")]
    [InlineData("F(); void F() => Use(p);")]
    [InlineData("_ = false && Run(() => p > 0);")]
    public Task Silence(string statements) => Says($"class X {{ static void S() {{ }} void M(int p) {{ {statements} }} }}");
}
