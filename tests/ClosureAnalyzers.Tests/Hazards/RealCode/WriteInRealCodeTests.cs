using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Hazards.RealCode;

/// <summary>Shapes in which public code writes a captured variable later, and is right to; each with its twin that is wrong.</summary>
public sealed class WriteInRealCodeTests : RuleTest<VariableWrittenAfterCaptureAnalyzer>
{
    // https://github.com/gui-cs/Terminal.Gui/blob/76dfb25/Terminal.Gui/Views/TreeView/Branch.cs#L224
    [Theory]
    [InlineData("cells.AddRange(numbers.Select(number => number + color));")]
    [InlineData("cells.InsertRange(0, numbers.Where(number => number > 3).Select(number => number + color));")]
    [InlineData("Use(new List<int>(numbers.Select(number => number + color)));")]
    [InlineData("Use(new HashSet<int>(from number in numbers select number + color));")]
    public Task A_query_whose_elements_are_added(string statement) => Allows($"""
        var cells = new List<int>();
        var color = parameter;
        {statement}
        color = 3;
        Use(cells);
        """);

    [Theory]
    [InlineData("queries.Add(numbers.Select(number => number + [|color|]));")]
    [InlineData("queries.AddRange(new[] { numbers.Select(number => number + [|color|]) });")]
    public Task A_query_that_is_added_itself(string statement) => Flags($"""
        var queries = new List<IEnumerable<int>>();
        var color = parameter;
        {statement}
        color = 3;
        Use(queries.Sum(query => query.Sum()));
        """);

    [Theory]
    [InlineData("later.AddRange(new Action[] { () => Use([|color|]) });")]
    [InlineData("later.AddRange(new Action[] { () => Use([|color|]) }.ToList());")]
    [InlineData("later.AddRange(numbers.Select<int, Action>(number => () => Use([|color|])));")]
    [InlineData("later.AddRange(numbers.Select<int, Action>(number => () => Use([|color|])).ToList());")]
    public Task Elements_that_are_closures(string statement) => Flags($"""
        var color = parameter;
        {statement}
        color = 3;
        """);

    // https://github.com/gui-cs/Terminal.Gui/blob/76dfb25/Tests/Benchmarks/ViewBase/ScenarioMemoryBenchmark.cs#L61
    [Fact]
    public Task A_registration_that_ends_with_its_source() => Allows("""
        var current = "x";
        using var source = new CancellationTokenSource();
        source.Token.Register(() => Use(current));
        current = null!;
        """);

    [Fact]
    public Task A_registration_with_a_token_of_somebody_else() => FlagsIn("""
        public class Job
        {
            public void Run(CancellationToken token)
            {
                var current = "x";
                token.Register(() => Console.WriteLine([|current|]));
                current = null!;
            }
        }
        """);

    // https://github.com/gui-cs/Terminal.Gui/blob/76dfb25/Tests/UnitTestsParallelizable/Drivers/AnsiDriver/AnsiComponentFactorySizeMonitorTests.cs#L146
    // https://github.com/morelinq/MoreLINQ/blob/d217ab1/MoreLinq.Test/SubjectTest.cs#L236
    [Fact]
    public Task A_test_that_feeds_its_fake() => AllowsIn(Fake("Xunit.Fact", "size"));

    [Fact]
    public Task The_same_elsewhere() => FlagsIn(Fake("Obsolete", "[|size|]"));

    // https://github.com/gui-cs/Terminal.Gui/blob/76dfb25/Examples/UICatalog/Scenarios/Navigation.cs#L58
    [Fact]
    public Task A_variable_that_is_used_again_for_the_next_object() => FlagsIn("""
        public class Button { public string Title = ""; public event Action? Accepted; public void Press() => Accepted?.Invoke(); }
        public class Window
        {
            public extern void Add(Button button);
            public void Fill()
            {
                Button button = new() { Title = "top" };
                button.Accepted += () => Console.WriteLine([|button|].Title);
                Add(button);
                button = new() { Title = "bottom" };
                Add(button);
            }
        }
        """);

    private static string Fake(string attribute, string read) => $$"""
        namespace Xunit { public class FactAttribute : Attribute { } }
        public class Tests
        {
            private Func<int>? fake;
            [{{attribute}}]
            public void Test()
            {
                var size = 80;
                fake = () => {{read}};
                size = 120;
                Console.WriteLine(fake());
            }
        }
        """;
}
