using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class VariableWrittenAfterCaptureTests : RuleTest<VariableWrittenAfterCaptureAnalyzer>
{
    [Fact]
    public Task A_delegate_run_after_the_write() => Flags(
        """
        var x = 1;
        Func<int> read = () => [|x|];
        x = 2;
        Use(read());
        """,
        saying: "'x' is modified after this lambda captures it, and it runs later, so it can read the new value. Copy 'x' to a local before the lambda if it should use the current value.");

    [Fact]
    public Task A_task_that_is_started_before_the_write() => Flags(
        "var x = 1; var task = Task.Run(() => Use([|x|])); x = 2; await task;",
        saying: "'x' is modified after this lambda captures it, and 'Task.Run' starts it, so it can read the new value. Copy 'x' to a local before the lambda if it should use the current value.");

    [Fact]
    public Task A_task_of_a_local_function() => Flags(
        "var x = 1; var task = Read(); x = 2; await task; async Task Read() { await Task.Yield(); Use([|x|]); }",
        saying: "'x' is modified after this local function captures it, and the task that 'Read' returns carries it, so it can read the new value. Copy 'x' to a local before the local function if it should use the current value.");

    [Fact]
    public Task A_closure_stored_before_the_write() => Flags("""
        var x = 1;
        later.Add(() => Use([|x|]));
        x = 2;
        """);

    [Fact]
    public Task A_parameter_is_a_variable_like_any_other() => Flags("""
        later.Add(() => Use([|parameter|]));
        parameter++;
        """);

    [Theory]
    [InlineData("(x, y) = (y, x);")]
    [InlineData("x += 1;")]
    [InlineData("Interlocked.Increment(ref x);")]
    [InlineData("int.TryParse(\"1\", out x);")]
    [InlineData("ref var alias = ref x; alias = 2;")]
    [InlineData("Set(); void Set() => x = 2;")]
    public Task All_kinds_of_writes(string write) => Flags($$"""
        int x = 1, y = 2;
        later.Add(() => Use([|x|]));
        {{write}}
        Use(y);
        """);

    [Fact]
    public Task A_write_in_a_catch_block_follows_whatever_can_throw() => Flags("""
        var x = 1;
        try
        {
            later.Add(() => Use([|x|]));
            Use(1);
        }
        catch (InvalidOperationException)
        {
            x = 2;
        }
        """);

    [Theory]
    [InlineData("var x = 1; x = 2; later.Add(() => Use(x));")]
    [InlineData("var x = 1; Func<int> read = () => x; Use(read()); x = 2;")]
    [InlineData("var x = 1; Use(numbers.Any(number => number > x)); x = 2;")]
    [InlineData("var x = 1; if (Chance()) later.Add(() => Use(x)); else x = 2;")]
    [InlineData("var x = 1; Func<int> read = () => x; x = 2; read = () => 3; Use(read());")]
    [InlineData("var x = 1; var task = Task.Run(() => Use(x)); await task; x = 2;")]
    [InlineData("var x = numbers; later.Add(() => Use(x)); x[0] = 2;")]
    [InlineData("var n = 0; later.Add(() => n++); n = 5;")]
    [InlineData("var stop = false; later.Add(() => Use(stop)); stop = true;")]
    [InlineData("Action? again = null; again = () => { if (Chance()) again!(); }; later.Add(again);")]
    [InlineData("Timer? timer = null; timer = new Timer(_ => timer!.Dispose());")]
    [InlineData("Action? first = null; later.Add(() => first!()); first = () => Use(1);")]
    public Task Silence(string statements) => Allows(statements);

    [Theory]
    [InlineData("[|point|]", "point.Move();")]
    [InlineData("[|point|]", "point.X = 2;")]
    [InlineData("[|point|]", "point.X++;")]
    [InlineData("[|enumerator|]", "enumerator.MoveNext();")]
    public Task A_call_or_a_field_that_writes_a_captured_struct(string used, string write) => FlagsIn(StructProgram(used, write));

    [Theory]
    [InlineData("point", "Console.WriteLine(point.Length());")]
    [InlineData("point", "Console.WriteLine(point.ToString());")]
    [InlineData("enumerator", "Console.WriteLine(enumerator.Current);")]
    [InlineData("date", "Console.WriteLine(date.AddDays(1));")]
    public Task A_call_that_only_reads_a_captured_struct(string used, string call) => AllowsIn(StructProgram(used, call));

    private static string StructProgram(string used, string statement) => $$"""
        public struct Point { public int X; public void Move() => X++; public int Length() { var y = X; y++; return y; } public override string ToString() => "" + X; }
        public class Test
        {
            public static void M(List<Action> later, List<int> list)
            {
                var point = new Point { X = 1 };
                var enumerator = list.GetEnumerator();
                var date = DateTime.Now;
                later.Add(() => Console.WriteLine({{used}}.ToString()));
                {{statement}}
                Console.WriteLine(point.X + enumerator.Current + date.Day);
            }
        }
        """;
}
