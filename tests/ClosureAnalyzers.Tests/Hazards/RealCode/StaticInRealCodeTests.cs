using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Hazards.RealCode;

/// <summary>Shapes in which public code gives static storage a closure over an instance, and takes it back; each with its twin that does not.</summary>
public sealed class StaticInRealCodeTests : RuleTest<StaticKeepsInstance>
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

    [Theory]
    [InlineData("public Tests() => Clock.Now = () => [|now|];")]
    [InlineData("public Tests() { Func<DateTime> read = () => [|now|]; Clock.Now = read; }")]
    public Task Static_storage_that_keeps_it(string members) => FlagsIn(Clock + $$"""
        public class Tests { private readonly DateTime now; {{members}} }
        """);
}
