using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Hazards.RealCode;

/// <summary>Shapes in which public code gives static storage a closure over an instance, and takes it back; each with its twin that does not.</summary>
public sealed class StaticInRealCodeTests : RuleTest<StaticKeepsInstanceAnalyzer>
{
    private const string Clock = """
        public static class Clock
        {
            public static Func<DateTime> Now = () => DateTime.UtcNow;
            public static void Reset() => Now = () => DateTime.UtcNow;
        }

        """;

    // https://github.com/App-vNext/Polly/blob/173d6d1/test/Polly.Specs/CircuitBreaker/RollingHealthMetricsTests.cs#L9
    [Theory]
    [InlineData("public Tests() => Clock.Now = () => now; public void Dispose() => Clock.Reset();")]
    [InlineData("private Func<DateTime>? old; public Tests() { old = Clock.Now; Clock.Now = () => now; } public void Dispose() => Clock.Now = old;")]
    [InlineData("public void Test() { var old = Clock.Now; try { Clock.Now = () => now; } finally { Clock.Now = old; } }")]
    public Task Static_storage_that_is_set_back(string members) => AllowsIn(Clock + $$"""
        public class Tests { private readonly DateTime now; {{members}} }
        """);

    // https://github.com/AvaloniaUI/Avalonia/blob/37f3e60/src/Avalonia.Base/Data/Converters/MethodToCommandConverter.cs#L73
    [Theory]
    [InlineData("public void Test() => Dispatcher.Thread.Post(() => Console.WriteLine(now));")]
    [InlineData("private static readonly Queue<Action> work = new(); public void Test() => work.Enqueue(() => Console.WriteLine(now));")]
    public Task Static_storage_that_lets_go_of_what_it_has_run(string members) => AllowsIn(Clock + $$"""
        public class Dispatcher
        {
            public static Dispatcher Thread { get; } = new();
            private readonly Queue<Action> queue = new();
            public void Post(Action action) => queue.Enqueue(action);
            public void RunAll() { while (queue.Count > 0) queue.Dequeue()(); }
        }
        public class Tests { private readonly DateTime now; {{members}} }
        """);

    [Theory]
    [InlineData("public Tests() => Clock.Now = () => [|now|];")]
    [InlineData("public Tests() { Func<DateTime> read = () => [|now|]; Clock.Now = read; }")]
    public Task Static_storage_that_keeps_it(string members) => FlagsIn(Clock + $$"""
        public class Tests { private readonly DateTime now; {{members}} }
        """);
}
