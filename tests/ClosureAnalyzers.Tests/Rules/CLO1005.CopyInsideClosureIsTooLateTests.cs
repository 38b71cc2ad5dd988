using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class CopyInsideClosureIsTooLateTests : RuleTest<CopyInsideClosureIsTooLateAnalyzer>
{
    [Fact]
    public Task A_copy_as_the_only_use() => Flags(
        """
        for (var i = 0; i < 3; i++)
        {
            later.Add(() =>
            {
                var copy = [|i|];
                Use(copy);
            });
        }
        """,
        saying: "Lambda copies loop variable 'i' only when it runs, and 'List<Action>.Add' keeps it, so the copy will hold a later value. Move the copy of 'i' out of the lambda.");

    [Fact]
    public Task The_copy_of_a_fresh_variable_is_fine() => Allows("""
        foreach (var number in numbers)
        {
            later.Add(() =>
            {
                var copy = number;
                Use(copy);
            });
        }
        """);
}
