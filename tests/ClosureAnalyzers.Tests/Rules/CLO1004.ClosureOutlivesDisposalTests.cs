using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class ClosureOutlivesDisposalTests : RuleTest<ClosureOutlivesDisposalAnalyzer>
{
    [Fact]
    public Task A_using_variable_in_a_stored_closure() => Flags(
        """
        using var reader = new StringReader("");
        later.Add(() => Use([|reader|].ReadLine()));
        """,
        saying: "Lambda captures 'reader', which is disposed in this method, and 'List<Action>.Add' keeps it, so it can use 'reader' after the disposal. Dispose 'reader' after the lambda has run for the last time, or read what it needs before the disposal.");

    [Theory]
    [InlineData("reader.Dispose();")]
    [InlineData("reader?.Dispose();")]
    [InlineData("reader.Close();")]
    [InlineData("using (reader) { }")]
    [InlineData("((IDisposable)reader).Dispose();")]
    public Task Explicit_disposals(string disposal) => Flags($$"""
        var reader = new StringReader("");
        later.Add(() => Use([|reader|].ReadLine()));
        {{disposal}}
        """);

    [Fact]
    public Task A_task_that_nobody_waits_for() => Flags("""
        using var reader = new StringReader("");
        _ = Task.Run(() => Use([|reader|].ReadLine()));
        """);

    [Fact]
    public Task A_disposal_in_a_loop_is_reported_as_a_disposal() => Flags("""
        StringReader reader;
        foreach (var number in numbers)
        {
            reader = new StringReader("");
            later.Add(() => Use([|reader|].ReadLine()));
            reader.Dispose();
        }
        """);

    [Theory]
    [InlineData("using var reader = new StringReader(\"\"); await Task.Run(() => reader.ReadLine());")]
    [InlineData("using var reader = new StringReader(\"\"); var task = Task.Run(() => reader.ReadLine()); task.Wait();")]
    [InlineData("using var reader = new StringReader(\"\"); Use(numbers.Select(_ => reader.ReadLine()).ToList());")]
    [InlineData("var reader = new StringReader(\"\"); later.Add(() => reader.Dispose());")]
    [InlineData("using var reader = new StringReader(\"\"); later.Add(() => reader.Dispose());")]
    [InlineData("using var source = new CancellationTokenSource(); var token = source.Token; later.Add(() => Use(token.IsCancellationRequested));")]
    [InlineData("using var reader = new StringReader(\"\"); using var timer = new Timer(_ => Use(reader.ReadLine()));")]
    [InlineData("using var reader = new StringReader(\"\"); Keep(() => Use(reader.ReadLine()));")]
    [InlineData("using var reader = new StringReader(\"\"); Action show = () => Use(reader.ReadLine()); Happened += show; Use(1); Happened -= show;")]
    [InlineData("using var memory = new MemoryStream(); later.Add(() => Use(memory.ToArray()));")]
    public Task Silence(string statements) => Allows(statements);
}
