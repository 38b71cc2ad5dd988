using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Hazards.RealCode;

/// <summary>Callees of test libraries and frameworks in loops, declared here as the libraries declare them.</summary>
public sealed class LoopInRealCodeTests : RuleTest<ClosureOutlivesIterationAnalyzer>
{
    private const string Libraries = """
        namespace NUnit.Framework
        {
            public class Assert
            {
                public extern static void That(Func<object> actual, object constraint);
                public extern static void ThrowsAsync(Func<Task> code);
            }
        }
        namespace Xunit
        {
            public class Assert
            {
                public extern static void Throws(Func<object> code);
                public extern static Task ThrowsAsync(Func<Task> code);
            }
        }
        namespace Moq.Language
        {
            public interface IReturns<TMock, TResult> { void Returns(Func<TResult> value); }
        }
        namespace Moq
        {
            public class Mock<T> { public extern Language.IReturns<T, TResult> Setup<TResult>(Expression<Func<T, TResult>> call); }
        }
        namespace Akka.TestKit
        {
            public abstract class TestKitBase
            {
                public extern T ExpectMsg<T>(Predicate<T> isMessage);
                public extern Task AwaitConditionAsync(Func<bool> condition);
                public extern void IgnoreMessages(Func<object, bool> ignore);
            }
            public class TestProbe : TestKitBase { }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }
            public static class ServiceCollectionServiceExtensions
            {
                public extern static IServiceCollection AddSingleton<T>(this IServiceCollection services, Func<IServiceProvider, T> factory);
            }
        }
        namespace Program
        {
            using Microsoft.Extensions.DependencyInjection;

            public class Tests
            {
                private readonly Moq.Mock<List<int>> mock = new(); private readonly Akka.TestKit.TestProbe probe = new();
                public async Task Test(string text, IServiceCollection services)
                {
                    await Task.Yield();
                    for (var i = 0; i < 3; i++)
                    {

        """;

    private const string End = """

                    }
                }
            }
        }
        """;

    // https://github.com/npgsql/npgsql/blob/3cb5804/test/Npgsql.Tests/ReaderTests.cs#L808
    // https://github.com/akkadotnet/akka.net/blob/07c2b51/src/core/Akka.Persistence.Tests/PersistentActorJournalProtocolSpec.cs#L465
    [Theory]
    [InlineData("NUnit.Framework.Assert.That(() => text[i], text);")]
    [InlineData("NUnit.Framework.Assert.ThrowsAsync(async () => { await Task.Yield(); Console.WriteLine(i); });")]
    [InlineData("Xunit.Assert.Throws(() => text[i]);")]
    [InlineData("await Xunit.Assert.ThrowsAsync(async () => { await Task.Yield(); Console.WriteLine(i); });")]
    [InlineData("mock.Setup(list => list.IndexOf(i));")]
    [InlineData("probe.ExpectMsg<string>(message => message.Length == i);")]
    [InlineData("await probe.AwaitConditionAsync(() => text.Length == i);")]
    public Task Callees_that_run_it_at_once(string statement) => AllowsIn(Libraries + statement + End);

    [Theory]
    [InlineData("_ = Xunit.Assert.ThrowsAsync(async () => { await Task.Yield(); Console.WriteLine([|i|]); });")]
    [InlineData("mock.Setup(list => list.Count).Returns(() => [|i|]);")]
    [InlineData("probe.IgnoreMessages(message => message is int number && number == [|i|]);")]
    [InlineData("_ = probe.AwaitConditionAsync(() => text.Length == [|i|]);")]
    [InlineData("services.AddSingleton(_ => text + [|i|]);")]
    public Task Callees_that_keep_it(string statement) => FlagsIn(Libraries + statement + End);

    [Fact]
    public Task An_immutable_list_carries_what_is_added() => Flags("""
        var all = System.Collections.Immutable.ImmutableList<Action>.Empty;
        for (var i = 0; i < 3; i++)
            all = all.Add(() => Use([|i|]));
        all.ForEach(show => show());
        """);

    // https://github.com/dotnet/roslynator/blob/016d1d5/src/Workspaces.Core/CodeFixes/CodeFixer.cs#L302
    [Theory]
    [InlineData("foreach (var one in values.Where(value => value > i)) Use(one);")]
    [InlineData("Use(values.Where(value => value > i).Concat(numbers).ToArray());")]
    [InlineData("Use(values.First(value => value > i));")]
    public Task Queries_over_immutable_arrays_that_run_in_the_iteration(string statement) =>
        Allows("var values = System.Collections.Immutable.ImmutableArray.Create(numbers); for (var i = 0; i < 3; i++) { " + statement + " }");

    [Fact]
    public Task A_query_over_an_immutable_array_that_leaves_the_iteration() => Flags("""
        var values = System.Collections.Immutable.ImmutableArray.Create(numbers);
        var queries = new List<IEnumerable<int>>();
        for (var i = 0; i < 3; i++)
            queries.Add(values.Where(value => value > [|i|]));
        """);

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { threads[i] = new Thread(() => Use([|i|])); threads[i].Start(); } for (var k = 0; k < 3; k++) threads[k].Join();")]
    [InlineData("for (var i = 0; i < 3; i++) { if (i > 1) threads[i - 1].Join(); threads[i] = new Thread(() => Use([|i|])); threads[i].Start(); }")]
    public Task Threads_that_are_joined_after_the_loop(string statements) => Flags("var threads = new Thread[3]; " + statements);
}
