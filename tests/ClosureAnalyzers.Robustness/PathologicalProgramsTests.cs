using System.Text;

namespace ClosureAnalyzers.Robustness;

/// <summary>Programs that no person writes, but some generator does.</summary>
public sealed class PathologicalProgramsTests
{
    private static string InMethod(string statements) => $$"""
        using System; using System.Collections.Generic; using System.Linq;
        class C { static void Main() { var later = new List<object>(); int x = 1;
        {{statements}}
        } }
        """;

    public static TheoryData<string> Names => [.. Programs.Keys];

    private static readonly Dictionary<string, Func<string>> Programs = new()
    {
        ["a term of 10,000 captured sums"] = () => InMethod($"Func<int> f = () => {string.Join(" + ", Enumerable.Repeat("x", 10_000))}; x = 2; later.Add(f);"),
        ["a term of 3,000 sums beside a hazard"] = () => InMethod($"for (int i = 0; i < 3; i++) later.Add((Func<int>)(() => i)); x = {string.Join(" + ", Enumerable.Repeat("x", 3_000))};"),
        ["300 nested lambdas"] = () => InMethod($"for (int i = 0; i < 3; i++) later.Add({Nested(300)});"),
        ["10,000 closures over one variable"] = () => InMethod(string.Concat(Enumerable.Repeat("later.Add((Func<int>)(() => x));\n", 10_000)) + "x = 3;"),
        ["10,000 closures over 10,000 variables"] = () => InMethod(string.Concat(Enumerable.Range(0, 10_000).Select(n => $"int v{n} = {n}; later.Add((Func<int>)(() => v{n})); v{n}++;\n"))),
        ["2,000 local functions that call each other"] = () => InMethod(string.Concat(Enumerable.Range(0, 2_000).Select(n => $"int F{n}() => F{(n + 1) % 2_000}() + x;\n")) + "Func<int> f = F0; later.Add(f); x = 2;"),
        ["2,000 nested blocks"] = () => InMethod(string.Concat(Enumerable.Repeat("{", 200)) + "int y = x; later.Add((Func<int>)(() => y + x)); y = 2;" + string.Concat(Enumerable.Repeat("}", 200))),
        ["100,000 lines"] = () => InMethod(string.Concat(Enumerable.Repeat("x++;\n", 100_000)) + "later.Add((Func<int>)(() => x)); x = 2;"),
        ["identifiers in any script"] = () => InMethod("for (int größe = 0, 数 = 0, @class = 0; größe < 3; größe++, 数++, @class++) later.Add((Func<int>)(() => größe + 数 + @class + \\u0078));"),
        ["a chain of 3,000 calls"] = () => InMethod($"for (int i = 0; i < 3; i++) later.Add(later{string.Concat(Enumerable.Repeat(".Where(o => o != (object)i)", 300))});"),
        ["1,000 try statements around a closure"] = () => InMethod(string.Concat(Enumerable.Repeat("try {", 150)) + "later.Add((Func<int>)(() => x));" + string.Concat(Enumerable.Repeat("} finally { x++; }", 150))),
        ["500 labels"] = () => InMethod(string.Concat(Enumerable.Range(0, 500).Select(n => $"L{n}: int v{n} = x; later.Add((Func<int>)(() => v{n})); if (x++ < 3) goto L{(n * 7) % 500};\n"))),
    };

    [Theory, MemberData(nameof(Names))]
    public async Task Causes_no_exception_and_no_hang(string name)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        Assert.Null(await Trial.Run(new Mutant(name, "", Programs[name](), HasReferences: true), new Tally(), limit.Token));
    }

    private static string Nested(int depth)
    {
        var text = new StringBuilder("i");
        for (var level = 0; level < depth; level++)
            text.Insert(0, "(Func<object>)(() => ").Append(')');
        return text.ToString();
    }
}
