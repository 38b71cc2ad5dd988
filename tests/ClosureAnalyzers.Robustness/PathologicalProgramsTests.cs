using System.Text;

namespace ClosureAnalyzers.Robustness;

/// <summary>
/// Programs that no person writes, but some generator does. The tests take them at a fifth of their size;
/// <c>dotnet run --project tests/ClosureAnalyzers.Robustness -- extremes</c> takes them whole.
/// </summary>
public sealed class PathologicalProgramsTests
{
    private static string InMethod(string statements) => $$"""
        using System; using System.Collections.Generic; using System.Linq;
        class C { static void Main() { var later = new List<object>(); int x = 1;
        {{statements}}
        } }
        """;

    public static TheoryData<string> Names => [.. Programs.Keys];

    private static readonly Dictionary<string, Func<int, string>> Programs = new()
    {
        ["a term of 10,000 captured sums"] = size => InMethod($"Func<int> f = () => {string.Join(" + ", Enumerable.Repeat("x", size * 100))}; x = 2; later.Add(f);"),
        ["a term of 3,000 sums beside a hazard"] = size => InMethod($"for (int i = 0; i < 3; i++) later.Add((Func<int>)(() => i)); x = {string.Join(" + ", Enumerable.Repeat("x", size * 30))};"),
        ["300 nested lambdas"] = size => InMethod($"for (int i = 0; i < 3; i++) later.Add({Nested(size * 3)});"),
        ["10,000 closures over one variable"] = size => InMethod(string.Concat(Enumerable.Repeat("later.Add((Func<int>)(() => x));\n", size * 100)) + "x = 3;"),
        ["10,000 closures over 10,000 variables"] = size => InMethod(string.Concat(Enumerable.Range(0, size * 100).Select(n => $"int v{n} = {n}; later.Add((Func<int>)(() => v{n})); v{n}++;\n"))),
        ["2,000 local functions that call each other"] = size => InMethod(string.Concat(Enumerable.Range(0, size * 20).Select(n => $"int F{n}() => F{(n + 1) % (size * 20)}() + x;\n")) + "Func<int> f = F0; later.Add(f); x = 2;"),
        ["200 nested blocks"] = size => InMethod(string.Concat(Enumerable.Repeat("{", size * 2)) + "int y = x; later.Add((Func<int>)(() => y + x)); y = 2;" + string.Concat(Enumerable.Repeat("}", size * 2))),
        ["100,000 lines"] = size => InMethod(string.Concat(Enumerable.Repeat("x++;\n", size * 1_000)) + "later.Add((Func<int>)(() => x)); x = 2;"),
        ["identifiers in any script"] = size => InMethod("for (int größe = 0, 数 = 0, @class = 0; größe < 3; größe++, 数++, @class++) later.Add((Func<int>)(() => größe + 数 + @class + \\u0078));"),
        ["a chain of 300 calls"] = size => InMethod($"for (int i = 0; i < 3; i++) later.Add(later{string.Concat(Enumerable.Repeat(".Where(o => o != (object)i)", size * 3))});"),
        ["100 try statements around a closure"] = size => InMethod(string.Concat(Enumerable.Repeat("try {", size)) + "later.Add((Func<int>)(() => x));" + string.Concat(Enumerable.Repeat("} finally { x++; }", size))),
        ["500 labels"] = size => InMethod(string.Concat(Enumerable.Range(0, size * 5).Select(n => $"L{n}: int v{n} = x; later.Add((Func<int>)(() => v{n})); if (x++ < 3) goto L{(n * 7) % (size * 5)};\n"))),
    };

    [Theory, MemberData(nameof(Names))]
    public async Task Causes_no_exception_and_no_hang(string name)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        Assert.Null(await Trial.Run(new Mutant(name, "", Programs[name](20), HasReferences: true, IsTerm(name)), new Tally(), limit.Token));
    }

    /// <summary>All of them at full size, with what went wrong, if anything did.</summary>
    public static IEnumerable<(string Name, Func<Task<string?>> Run)> AtFullSize() =>
        Programs.Select(program => (program.Key, (Func<Task<string?>>)(() =>
            Trial.Run(new Mutant(program.Key, "", program.Value(100), HasReferences: true, IsTerm(program.Key)), new Tally(), CancellationToken.None))));

    // Operations that are nested deeper than 500 get no flow graph.
    private static bool IsTerm(string name) => name.StartsWith("a term of", StringComparison.Ordinal);

    private static string Nested(int depth)
    {
        var text = new StringBuilder("i");
        for (var level = 0; level < depth; level++)
            text.Insert(0, "(Func<object>)(() => ").Append(')');
        return text.ToString();
    }
}
