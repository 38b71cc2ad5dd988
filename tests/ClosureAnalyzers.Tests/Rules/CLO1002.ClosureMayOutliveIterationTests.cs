using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class ClosureMayOutliveIterationTests : RuleTest<ClosureMayOutliveIteration>
{
    [Fact]
    public Task A_callee_without_a_known_body_may_keep_it() => Flags(
        """
        for (var i = 0; i < 3; i++)
            Keep(() => Use([|i|]));
        """,
        saying: "'i' is one variable for the whole loop, and this lambda is given to 'Test.Keep'; if it is kept there, it will read what a later iteration leaves in 'i'; copy it to a local inside the loop");

    [Fact]
    public Task A_callee_whose_task_is_awaited_is_done_with_it() => Allows("""
        for (var i = 0; i < 3; i++)
            await KeepAsync(() => Use(i));
        """);

    [Fact]
    public Task A_parameter_marked_InstantHandle_is_done_with_it() => AllowsIn("""
        public class InstantHandleAttribute : Attribute { }
        public abstract class Test
        {
            public abstract void Run([InstantHandle] Action action);
            public void M() { for (var i = 0; i < 3; i++) Run(() => Console.WriteLine(i)); }
        }
        """);

    [Fact]
    public Task A_variable_that_is_fresh_in_each_iteration_is_fine() => Allows("""
        foreach (var number in numbers)
            Keep(() => Use(number));
        """);
}
