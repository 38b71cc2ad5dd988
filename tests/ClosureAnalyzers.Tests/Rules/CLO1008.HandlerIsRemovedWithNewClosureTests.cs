using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class HandlerIsRemovedWithNewClosureTests : RuleTest<HandlerIsRemovedWithNewClosureAnalyzer>
{
    [Fact]
    public Task A_lambda() => Flags(
        "Happened -= () [|=>|] Use(1);",
        saying: "'-=' with a new lambda removes nothing from 'Happened', because it is not the delegate that was added. Store the handler in a variable or field, and use that for both '+=' and '-='.");

    [Fact]
    public Task An_anonymous_method_in_a_delegate_creation() => Flags(
        "Happened -= new Action([|delegate|] { Use(1); });",
        saying: "'-=' with a new anonymous method removes nothing from 'Happened', because it is not the delegate that was added. Store the handler in a variable or field, and use that for both '+=' and '-='.");

    [Fact]
    public Task An_event_of_another_object() => Flags("AppDomain.CurrentDomain.ProcessExit -= (_, _) [|=>|] Use(1);");

    [Theory]
    [InlineData("Action show = () => Use(1); Happened += show; Happened -= show;")]
    [InlineData("Happened += Show; Happened -= Show; void Show() => Use(1);")]
    [InlineData("Happened += () => Use(1);")]
    public Task Silence(string statements) => Allows(statements);
}
