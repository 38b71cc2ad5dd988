using ClosureAnalyzers.CodeFixes.Copying;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>A local that holds a placeholder before the closure, and gets its value later, is not copied.</summary>
public sealed class CopyOfPlaceholderTests : CopyTest
{
    [Theory]
    [InlineData("CancellationTokenRegistration r = default; Keep(() => [|r|].Token); r = CancellationToken.None.Register(() => { });")]
    [InlineData("CancellationTokenRegistration r = default; later.Add(delegate () { [|r|].Dispose(); }); if (args.Length > 0) r = default; else r = CancellationToken.None.Register(() => { });")]
    [InlineData("DateTime start = default(DateTime); later.Add(() => DateTime.Now - [|start|]); foreach (var a in args) start = DateTime.Parse(a);")]
    [InlineData("string? name = null; { later.AddRange([() => [|name|], F]); } name = args[0]; string? F() => [|name|];")]
    [InlineData("int? n = null; var query = from a in args where a.Length > [|n|] select a.Length + [|n|]; n = 1; n = query.Count();")]
    [InlineData("int index = -1; later.Add(() => [|index|]); later.Add(() => { {|CLO1001:index|} = 5; });")]
    [InlineData("foreach (var a in args) { IDisposable? d = null; later.Add(() => [|d|]?.Dispose()); d = new MemoryStream(); }")]
    [InlineData("Action<int> run = p => { Timer? t = null; Keep(() => [|t|]!.Dispose()); t = new Timer(_ => { }); t = null; };")]
    public Task Is_refused(string statements) => Refuses(CopyRefusal.Placeholder, statements);

    [Fact]
    public Task Top_level_statements() => RefusesProgram(
        CopyRefusal.Placeholder,
        """
        CancellationTokenRegistration r = default;
        Action stop = () => [|r|].Dispose();
        r = CancellationToken.None.Register(() => { });
        stop();
        """);

    [Theory]
    [InlineData("string? s = null; s = args[0]; § = null;", "s")]
    [InlineData("string? s = null; if (args.Length > 0) s = args[0]; § = null;", "s")]
    [InlineData("string? s = null; again: § = args[0]; if (args.Length > later.Count) goto again;", "s")]
    [InlineData("int n = 0; § = 5;", "n")]
    public Task A_local_that_may_hold_a_value_is_copied(string statements, string name) => Repairs(
        statements.Replace("§", $"later.Add(() => [|{name}|]); {name}"),
        statements.Replace("§", statements.Contains("again:")
            ? $"{{ var {name}Copy = {name}; later.Add(() => {name}Copy); }} {name}"
            : $"var {name}Copy = {name}; later.Add(() => {name}Copy); {name}"));

    [Fact]
    public Task A_local_that_a_loop_writes_is_copied() => Repairs(
        """
        string? s = null;
        foreach (var a in args)
        {
            later.Add(() => [|s|]);
            s = a;
        }
        """,
        """
        string? s = null;
        foreach (var a in args)
        {
            var sCopy = s;
            later.Add(() => sCopy);
            s = a;
        }
        """);
}
