using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class CopyInsideClosureIsTooLateTests : RuleTest<CopyInsideClosureIsTooLate>
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
        saying: "this copy of 'i' is taken when the lambda runs, and the lambda is kept by 'List<Action>.Add', so it will hold what a later iteration leaves in 'i'; move the copy out of the lambda");

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
