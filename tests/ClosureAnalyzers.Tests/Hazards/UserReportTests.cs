using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Hazards;

/// <summary>
/// The bug that users of C# report most often, in the shapes in which they met it. Each has a twin that is fine.
/// </summary>
public sealed class UserReportTests : RuleTest<ClosureOutlivesIterationAnalyzer>
{
    private const string Unity = """
        namespace UnityEngine.Events { public class UnityEvent { public void AddListener(Action call) { } public void Invoke() { } } }
        public class Button { public UnityEngine.Events.UnityEvent onClick = new(); }

        """;

    private const string Blazor = """
        namespace Microsoft.AspNetCore.Components
        {
            public struct EventCallback { public static readonly EventCallbackFactory Factory = new(); }
            public class EventCallbackFactory { public extern EventCallback Create(object receiver, Action callback); }
            public delegate void RenderFragment(Rendering.RenderTreeBuilder builder);
        }
        namespace Microsoft.AspNetCore.Components.Rendering
        {
            public class RenderTreeBuilder
            {
                public extern void AddAttribute(int sequence, string name, object value);
                public extern void AddContent(int sequence, Microsoft.AspNetCore.Components.RenderFragment content);
            }
        }

        """;

    [Fact]
    public Task Unity_listeners_added_in_a_for_loop() => FlagsIn(Unity + """
        public class Menu
        {
            public static void Wire(Button[] buttons)
            {
                for (var i = 0; i < buttons.Length; i++)
                    buttons[i].onClick.AddListener(() => Console.WriteLine([|i|]));
            }
        }
        """);

    [Fact]
    public Task Unity_listeners_with_a_copy() => AllowsIn(Unity + """
        public class Menu
        {
            public static void Wire(Button[] buttons)
            {
                for (var i = 0; i < buttons.Length; i++)
                {
                    var index = i;
                    buttons[i].onClick.AddListener(() => Console.WriteLine(index));
                }
            }
        }
        """);

    [Fact]
    public Task Blazor_callbacks_and_child_content_made_in_a_for_loop() => FlagsIn(Blazor + """
        public class Page
        {
            public void Build(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
            {
                for (var i = 0; i < 3; i++)
                {
                    builder.AddAttribute(1, "onclick", Microsoft.AspNetCore.Components.EventCallback.Factory.Create(this, () => Console.WriteLine([|i|])));
                    builder.AddAttribute(2, "ChildContent", (Microsoft.AspNetCore.Components.RenderFragment)(inner => inner.AddAttribute(3, "title", [|i|])));
                }
            }
        }
        """);

    [Fact]
    public Task Blazor_callbacks_made_in_a_foreach_loop() => AllowsIn(Blazor + """
        public class Page
        {
            public void Build(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
            {
                foreach (var i in new[] { 1, 2 })
                    builder.AddAttribute(1, "onclick", Microsoft.AspNetCore.Components.EventCallback.Factory.Create(this, () => Console.WriteLine(i)));
            }
        }
        """);

    [Fact]
    public Task Threads_started_in_a_for_loop() => Flags("""
        for (var i = 0; i < 3; i++)
        {
            var thread = new Thread(() => Use([|i|]));
            thread.Start();
        }
        """);

    [Fact]
    public Task Threads_joined_in_the_iteration() => Allows("""
        for (var i = 0; i < 3; i++)
        {
            var thread = new Thread(() => Use(i));
            thread.Start();
            thread.Join();
        }
        """);

    [Fact]
    public Task Timers_made_in_a_for_loop() => Flags("""
        var timers = new List<Timer>();
        for (var i = 0; i < 3; i++)
            timers.Add(new Timer(_ => Use([|i|]), null, 100, 100));
        Use(timers.Count);
        """);

    [Fact]
    public Task Tasks_started_in_a_for_loop_and_awaited_together() => Flags("""
        var tasks = new Task[3];
        for (var i = 0; i < 3; i++)
            tasks[i] = Task.Run(() => Use([|i|]));
        await Task.WhenAll(tasks);
        """);

    [Fact]
    public Task Async_lambdas_started_in_a_for_loop() => Flags("""
        var tasks = new List<Task>();
        for (var i = 0; i < 3; i++)
            tasks.Add(Task.Run(async () => { await Task.Delay(1); Use([|i|]); }));
        await Task.WhenAll(tasks);
        """);

    [Fact]
    public Task A_query_built_up_in_a_for_loop() => Flags("""
        IEnumerable<int> query = numbers;
        for (var i = 0; i < 3; i++)
            query = query.Where(number => number != [|i|]);
        Use(query.ToList());
        """);

    [Fact]
    public Task A_query_built_up_and_run_in_each_iteration() => Allows("""
        IEnumerable<int> query = numbers;
        for (var i = 0; i < 3; i++)
            query = query.Where(number => number != i).ToList();
        Use(query.ToList());
        """);

    [Fact]
    public Task A_while_loop_with_an_outer_counter() => Flags("""
        var attempt = 0;
        while (Chance())
        {
            attempt++;
            ThreadPool.QueueUserWorkItem(_ => Use([|attempt|]));
        }
        """);

    [Fact]
    public Task A_jump_back() => Flags("""
        var attempt = 0;
        retry:
        attempt++;
        later.Add(() => Use([|attempt|]));
        if (Chance())
            goto retry;
        """);

    [Theory]
    [InlineData("[LinqTunnel] public static extern IEnumerable<int> Run(Func<int, bool> keep);", "Console.WriteLine(Own.Run(n => n > i).Count());")]
    [InlineData("public static extern Task Run([InstantHandle(RequireAwait = true)] Func<int> work);", "await Own.Run(() => i);")]
    [InlineData("public static extern Task Run([InstantHandle(RequireAwait = true)] Func<int> work);", "var task = Own.Run(() => i); await task;")]
    public Task Annotated_callees(string member, string use) => AllowsIn(AnnotatedProgram(member, use));

    [Theory]
    [InlineData("[LinqTunnel] public static extern IEnumerable<int> Run(Func<int, bool> keep);", "later.Add(Own.Run(n => n > [|i|]));")]
    [InlineData("public static extern Task Run([InstantHandle(RequireAwait = true)] Func<int> work);", "_ = Own.Run(() => [|i|]);")]
    public Task Annotated_callees_whose_promise_is_not_kept(string member, string use) => FlagsIn(AnnotatedProgram(member, use));

    private static string AnnotatedProgram(string member, string use) => $$"""
        public class LinqTunnelAttribute : Attribute { }
        public class InstantHandleAttribute : Attribute { public bool RequireAwait { get; set; } }
        public static class Own { {{member}} }
        public class Test
        {
            public static async Task M(List<object> later)
            {
                await Task.Yield();
                for (var i = 0; i < 3; i++)
                {
                    {{use}}
                }
            }
        }
        """;
}
