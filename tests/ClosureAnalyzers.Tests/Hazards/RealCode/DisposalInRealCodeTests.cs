using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Hazards.RealCode;

/// <summary>Shapes in which public code disposes what a closure captures, and is right to; each with its twin that is wrong.</summary>
public sealed class DisposalInRealCodeTests : RuleTest<ClosureOutlivesDisposalAnalyzer>
{
    private const string Window = """
        public class View : IDisposable
        {
            public event EventHandler? Accepting;
            public Action? Painted { get; set; }
            public List<Action> Callbacks { get; } = new();
            public void Add(View child) => child.Accepting += (_, _) => Accepting?.Invoke(this, EventArgs.Empty);
            public void RequestStop() => Painted?.Invoke();
            public void Dispose() { }
        }

        public class NUnit { public class TestAttribute : Attribute { } }

        """;

    // https://github.com/gui-cs/Terminal.Gui/blob/76dfb25/Terminal.Gui/Views/PromptExtensions.cs#L120
    [Theory]
    [InlineData("prompt.Accepting += (_, _) => prompt.RequestStop();")]
    [InlineData("prompt.Painted = () => prompt.RequestStop();")]
    [InlineData("prompt.Callbacks.Add(() => prompt.RequestStop());")]
    public Task A_handler_that_the_disposed_object_itself_has(string subscription) => AllowsIn(Window + $$"""
        public class Dialogs
        {
            public void Run()
            {
                using View prompt = new();
                {{subscription}}
                prompt.RequestStop();
            }
        }
        """);

    // https://github.com/gui-cs/Terminal.Gui/blob/76dfb25/Examples/UICatalog/Scenarios/ChineseUI.cs#L36
    [Theory]
    [InlineData("var button = new View(); button.Accepting += (_, _) => window.RequestStop(); window.Add(button);")]
    [InlineData("View button = new() { Painted = null }; button.Accepting += (_, _) => window.RequestStop(); window.Add(button);")]
    [InlineData("var button = CreateButton(); button.Painted = () => window.RequestStop(); window.Add(button);")]
    [InlineData("using var button = Find(); button.Painted = () => window.RequestStop();")]
    public Task A_handler_of_an_object_that_this_method_makes(string statements) => AllowsIn(Window + $$"""
        public class Dialogs
        {
            public static View CreateButton() => new();
            public extern static View Find();
            public void Run()
            {
                using var window = new View();
                {{statements}}
                window.RequestStop();
            }
        }
        """);

    [Theory]
    [InlineData("var button = new View(); button.Accepting += (_, _) => [|window|].RequestStop(); return button;")]
    [InlineData("var button = new View(); button.Accepting += (_, _) => [|window|].RequestStop(); all.Add(button); return null;")]
    [InlineData("var button = Find(); button.Accepting += (_, _) => [|window|].RequestStop(); return null;")]
    [InlineData("shared.Accepting += (_, _) => [|window|].RequestStop(); return null;")]
    public Task A_handler_of_an_object_that_lives_on(string statements) => FlagsIn(Window + $$"""
        public class Dialogs
        {
            private readonly View shared = new();
            private readonly List<View> all = new();
            public extern static View Find();
            public View? Run()
            {
                using var window = new View();
                {{statements}}
            }
        }
        """);

    // https://github.com/gui-cs/Terminal.Gui/blob/76dfb25/Examples/UICatalog/Scenarios/SpinnerStyles.cs#L219
    [Fact]
    public Task A_variable_that_is_set_to_null_when_all_is_over() => AllowsIn(Window + """
        public class Dialogs
        {
            public void Run()
            {
                using View window = new();
                var spinner = new View();
                View field = new();
                field.Accepting += (_, _) => spinner.RequestStop();
                window.Add(field);
                window.RequestStop();
                spinner.Dispose();
                spinner = null!;
            }
        }
        """);

    // https://github.com/npgsql/npgsql/blob/3cb5804/test/Npgsql.Tests/CommandTests.cs#L289
    [Theory]
    [InlineData("Assert.Throws(() => running.Wait());")]
    [InlineData("await Assert.ThrowsAsync(async () => await running);")]
    [InlineData("void Finish() => running.Wait(); Finish();")]
    public Task A_task_that_a_closure_waits_for(string wait) => AllowsIn($$"""
        public class Assert
        {
            public static void Throws(Action act) => act();
            public static async Task ThrowsAsync(Func<Task> act) => await act();
        }
        public class Tests
        {
            public async Task Test()
            {
                await Task.Yield();
                using var reader = new StringReader("");
                var running = Task.Run(() => reader.ReadLine());
                {{wait}}
            }
        }
        """);

    [Fact]
    public Task A_task_that_a_closure_only_looks_at() => Flags("""
        using var reader = new StringReader("");
        var running = Task.Run(() => [|reader|].ReadLine());
        numbers.Any(number => running.IsCompleted);
        """);

    // https://github.com/npgsql/npgsql/blob/3cb5804/test/Npgsql.Tests/PoolTests.cs#L399
    // https://github.com/npgsql/npgsql/blob/3cb5804/test/Npgsql.Tests/ConnectionTests.cs#L1517
    // https://github.com/App-vNext/Polly/blob/173d6d1/test/Polly.Specs/RateLimit/RateLimitPolicySpecsBase.cs#L304
    [Theory]
    [InlineData("Task.WaitAll(tasks);")]
    [InlineData("await Task.WhenAll(tasks);")]
    [InlineData("foreach (var task in tasks) await task;")]
    [InlineData("foreach (var task in tasks) Use(task.Result);")]
    [InlineData("for (var i = 0; i < tasks.Length; i++) tasks[i].Wait();")]
    [InlineData("Array.ForEach(tasks, task => task.Wait());")]
    [InlineData("Use(tasks.Select(task => task.Result).ToList());")]
    public Task Tasks_that_are_waited_for_one_by_one(string wait) => Allows($"""
        using var reader = new StringReader("");
        var tasks = numbers.Select(number => Task.Run(() => reader.ReadLine())).ToArray();
        {wait}
        """);

    [Theory]
    [InlineData("")]
    [InlineData("Use(tasks.Length);")]
    [InlineData("foreach (var task in tasks) Use(task.IsCompleted);")]
    public Task Tasks_that_nobody_waits_for(string statement) => Flags($"""
        using var reader = new StringReader("");
        var tasks = numbers.Select(number => Task.Run(() => [|reader|].ReadLine())).ToArray();
        {statement}
        """);

    // https://github.com/App-vNext/Polly/blob/173d6d1/test/Polly.Core.Tests/Retry/RetryResilienceStrategyTests.cs#L118
    // https://github.com/App-vNext/Polly/blob/173d6d1/test/Polly.Core.Tests/Utils/Pipeline/ExecutionTrackingComponentTests.cs#L29
    [Theory]
    [InlineData("using var view = new View(); fixture.Painted = () => view.RequestStop();")]
    [InlineData("using var view = new View(); fixture.Accepting += (_, _) => view.RequestStop();")]
    [InlineData("using var view = new View(); fixture.Callbacks.Add(() => view.RequestStop());")]
    [InlineData("var view = new View(); var running = Task.Run(() => view.RequestStop()); view.Dispose(); await running;")]
    public Task What_a_test_leaves_in_its_fixture(string statements) => AllowsIn(Window + $$"""
        public class Tests
        {
            private readonly View fixture = new();
            [NUnit.Test] public async Task Test() { await Task.Yield(); {{statements}} }
        }
        """);

    // https://github.com/MassTransit/MassTransit/blob/c1e5caa/src/Transports/MassTransit.Azure.ServiceBus.Core/AzureServiceBusTransport/Receiver.cs#L125
    [Fact]
    public Task A_callback_that_puts_another_object_into_the_variable() => Allows("""
        CancellationTokenRegistration timeout = default;
        void Stop() => timeout = new CancellationTokenSource(1000).Token.Register(() => { });
        var registration = new CancellationTokenSource().Token.Register(Stop);
        timeout.Dispose();
        registration.Dispose();
        """);

    // https://github.com/npgsql/npgsql/blob/3cb5804/test/Npgsql.Tests/NotificationTests.cs#L188
    [Fact]
    public Task What_still_runs_when_a_test_is_over() => FlagsIn(Window + """
        public class Tests
        {
            [NUnit.Test]
            public void Test()
            {
                using var view = new View();
                Task.Delay(1000).ContinueWith(_ => [|view|].RequestStop());
            }
        }
        """);
}
