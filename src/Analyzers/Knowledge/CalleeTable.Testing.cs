namespace ClosureAnalyzers.Knowledge;

/// <summary>Test libraries: assertions run a closure while they check, set-ups of mocks keep it for later calls.</summary>
internal static partial class CalleeTable
{
    private const string Testing = """
        Starts Xunit.Assert: AllAsync CollectionAsync PropertyChangedAsync RaisesAsync RaisesAnyAsync ThrowsAsync ThrowsAnyAsync | check until the returned task is done
        Immediate Xunit.Assert: * | checks before it returns
        Immediate Xunit.Record: Exception | runs it before it returns
        Starts Xunit.Record: ExceptionAsync | runs it until the returned task is done
        Waits NUnit.Framework.Assert: * | checks before it returns, and waits for tasks
        Waits NUnit.Framework.Legacy.ClassicAssert: * | checks before it returns, and waits for tasks
        Waits NUnit.Framework.Assume: * | checks before it returns, and waits for tasks
        Waits NUnit.Framework.Warn: * | checks before it returns, and waits for tasks
        Deferred NUnit.Framework.Constraints: ** | the constraint carries it to the assertion
        Deferred NUnit.Framework.Is: * | the constraint carries it to the assertion
        Deferred NUnit.Framework.Has: * | the constraint carries it to the assertion
        Deferred NUnit.Framework.TestCaseData: ctor | the case carries it
        Starts Microsoft.VisualStudio.TestTools.UnitTesting.Assert: ThrowsAsync ThrowsExactlyAsync ThrowsExceptionAsync | check until the returned task is done
        Immediate Microsoft.VisualStudio.TestTools.UnitTesting.Assert: * | checks before it returns
        Immediate Microsoft.VisualStudio.TestTools.UnitTesting.CollectionAssert: * | checks before it returns
        Deferred FluentAssertions.AssertionExtensions: Awaiting Enumerating Invoking Should | the assertion carries it
        Deferred FluentAssertions.FluentActions: * | the assertion carries it
        Immediate FluentAssertions: ** | check before they return
        Deferred AwesomeAssertions.AssertionExtensions: Awaiting Enumerating Invoking Should | the assertion carries it
        Deferred AwesomeAssertions.FluentActions: * | the assertion carries it
        Immediate AwesomeAssertions: ** | check before they return
        Starts Shouldly.Should: NotThrowAsync ThrowAsync | check until the returned task is done
        Starts Shouldly.ShouldThrowAsyncExtensions: * | checks until the returned task is done
        Waits Shouldly: ** | check before they return, and wait for tasks
        Starts Akka.TestKit.TestKitBase: AwaitAssertAsync AwaitConditionAsync AwaitConditionNoThrowAsync ExpectMsgAsync ExpectMsgFromAsync ExpectMsgAllOfMatchingPredicatesAsync FishForMessageAsync FishUntilMessageAsync ReceiveWhileAsync WithinAsync | check until the returned task is done
        Immediate Akka.TestKit.TestKitBase: AwaitAssert AwaitCondition AwaitConditionNoThrow ExpectMsg ExpectMsgFrom ExpectMsgAllOfMatchingPredicates FishForMessage ReceiveWhile Within | check before they return
        Escapes Akka.TestKit.TestKitBase: IgnoreMessages SetAutoPilot | run it for each later message
        Escapes Moq.Language: ** | the mock runs it for each call
        Escapes Moq.ReturnsExtensions: * | the mock runs it for each call
        Escapes Moq.GeneratedReturnsExtensions: * | the mock runs it for each call
        Immediate Moq: ** | reads the expression before it returns
        Escapes NSubstitute.SubstituteExtensions: AndDoes Do Returns ReturnsForAnyArgs ReturnsForAll Throws ThrowsForAnyArgs ThrowsAsync | the substitute runs it for each call
        Escapes NSubstitute.Core.WhenCalled`1: Do Throw Throws | the substitute runs it for each call
        Immediate NSubstitute.SubstituteExtensions: * | runs it before it returns
        Immediate NSubstitute.Received: InOrder | runs it before it returns
        Immediate FakeItEasy.A: CallTo CallToSet | read the expression before they return
        Escapes FakeItEasy.ReturnValueConfigurationExtensions: * | the fake runs it for each call
        Escapes FakeItEasy.CallbackConfigurationExtensions: * | the fake runs it for each call
        Immediate Bunit.RenderedFragmentWaitForHelperExtensions: * | waits before it returns
        Immediate Bunit.RenderedComponentWaitForHelperExtensions: * | waits before it returns
        """;
}
