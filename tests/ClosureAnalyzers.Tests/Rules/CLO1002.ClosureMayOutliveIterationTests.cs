using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class ClosureMayOutliveIterationTests : RuleTest<ClosureMayOutliveIterationAnalyzer>
{
    [Fact]
    public Task A_callee_without_a_known_body_may_keep_it() => Flags(
        """
        for (var i = 0; i < 3; i++)
            Keep(() => Use([|i|]));
        """,
        saying: "Lambda captures loop variable 'i', which all iterations share, and it is given to 'Test.Keep', so it will read a later value if it is kept there. Copy 'i' to a local inside the loop.");

    [Theory]
    [InlineData("holder.Unknown(() => Use([|i|]));", "it is given to 'IHolder.Unknown'")]
    [InlineData("holder[() => Use([|i|])] = 1;", "it is given to an indexer")]
    [InlineData("anything.Take((Action)(() => Use([|i|])));", "it is given to a dynamic call")]
    public Task Where_the_closure_goes(string statement, string clause) => FlagsIn(
        $$"""
        public class Test
        {
            public interface IHolder { void Unknown(Action action); int this[Action action] { set; } }
            private static void Use(int value) { }
            public static void M(IHolder holder, dynamic anything) { for (var i = 0; i < 3; i++) {{statement}} }
        }
        """,
        saying: $"Lambda captures loop variable 'i', which all iterations share, and {clause}, so it will read a later value if it is kept there. Copy 'i' to a local inside the loop.");

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
