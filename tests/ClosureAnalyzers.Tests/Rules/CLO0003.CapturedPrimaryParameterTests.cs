using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class CapturedPrimaryParameterTests : ModelRuleTest<CapturedPrimaryParameterAnalyzer>
{
    [Fact]
    public Task A_parameter_that_a_member_mentions() => Says(
        "class X(int [|p|], int q) { int f = q; int P => p; }",
        "'p' is used by 'P', so the compiler stores it in a hidden mutable field of 'X'");

    [Fact]
    public Task The_members_of_another_part_count() => Says(
        "partial class X(int [|p|]) { } partial class X { Func<int> M() => () => p; }",
        "'p' is used by 'M', so the compiler stores it in a hidden mutable field of 'X'");

    [Fact]
    public Task A_struct() => Tells(
        "struct X(int [|p|]) { public int M() => p; }",
        "cell=p environmentKind=field environment=");

    [Theory]
    [InlineData("class X(int p) { int f = p; Func<int> g = () => p; }")]
    [InlineData("class X(int p) : B(p) { } class B(int q);")]
    [InlineData("class X(int p) { string M() => nameof(p); }")]
    [InlineData("class X(int p) { int M(int p) => p; }")]
    [InlineData("record X(int P) { int M() => P; }")]
    [InlineData("class X { int f; X(int p) => f = p; }")]
    public Task Silence(string program) => Says(program);
}
