using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Rules.Messages;

namespace ClosureAnalyzers.Tests.Rules.Messages;

public sealed class EscapeTextTests
{
    [Theory]
    [InlineData("Invoked", "it runs later", "it runs later")]
    [InlineData("Completed", "it is awaited later", "it is awaited later")]
    [InlineData("Unknown", "it is given to another method", "it is given to 'X'")]
    [InlineData("Returned", "it is returned", "it is returned")]
    [InlineData("Yielded", "it is yielded", "it is yielded")]
    [InlineData("StoredInMember", "it is stored in a field or property", "it is stored in 'X'")]
    [InlineData("StoredInElement", "it is stored", "it is stored in 'X'")]
    [InlineData("Kept", "it is kept", "'X' keeps it")]
    [InlineData("Started", "it is started", "'X' starts it")]
    [InlineData("Subscribed", "it is added to an event", "it is added to event 'X'")]
    [InlineData("CarriedByTask", "the task that it returns carries it", "the task that 'X' returns carries it")]
    [InlineData("NotAwaited", "it is not awaited", "'X' does not await it")]
    [InlineData("DynamicCall", "it is given to a dynamic call", "it is given to a dynamic call")]
    [InlineData("Indexer", "it is given to an indexer", "it is given to an indexer")]
    public void A_clause_of_each_kind(string kind, string withoutName, string withName)
    {
        Assert.Equal(withoutName, EscapeText.Of(Enum.Parse<SinkKind>(kind), null));
        Assert.Equal(withName, EscapeText.Of(Enum.Parse<SinkKind>(kind), "X"));
    }

    [Fact]
    public void Every_kind_has_a_clause() =>
        Assert.All(Enum.GetValues<SinkKind>(), kind => Assert.NotEqual("", EscapeText.Of(kind, null)));
}
