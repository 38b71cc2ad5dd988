namespace ClosureAnalyzers.Tests;

public sealed class MessageFormTests
{
    [Theory]
    [InlineData("'i' is captured")]
    [InlineData("Lambda captures 'System.Action'. Copy it.")]
    [InlineData("'-=' removes nothing. Store it. Use it.")]
    [InlineData("{0} captures {1}. {2}.")]
    public void A_message_in_form(string message) => Assert.Empty(MessageForm.ProblemsOf(message));

    [Theory]
    [InlineData("this lambda captures 'i'")]
    [InlineData("Lambda captures 'i'.")]
    [InlineData("Lambda captures 'i'. Copy it")]
    [InlineData("Lambda captures 'i'. copy it.")]
    [InlineData("A. B. C. D.")]
    [InlineData("Lambda captures 'i")]
    [InlineData("Lambda captures 'i' ")]
    [InlineData("The environment of 'i' is allocated")]
    [InlineData("")]
    public void A_message_out_of_form(string message) => Assert.NotEmpty(MessageForm.ProblemsOf(message));
}
