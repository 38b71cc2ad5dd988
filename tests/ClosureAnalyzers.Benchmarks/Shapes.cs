using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Benchmarks;

/// <summary>The programs that are analysed: as many bodies with as many closures as the name says.</summary>
internal sealed record Shape(string Name, int Bodies, Compilation Compilation)
{
    public static readonly ImmutableArray<string> Names = ["no closures", "few", "many", "deep"];

    public static Shape Get(string name) => name switch
    {
        "no closures" => Of(name, 1_000, body => Plain),
        "few" => Of(name, 1_000, body => body % 20 == 0 ? Loop : Plain),
        "many" => Of(name, 1_000, body => Loop + Lookup),
        "deep" => Of(name, 100, body => Nested(20)),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>One body with that many closures, each over a variable of its own and one of the method.</summary>
    public static Shape OneBody(int closures) => Of($"{closures}", 1, body => Repeat(closures));

    private const string Plain = """
                for (var i = 0; i < numbers.Length; i++)
                {
                    if (numbers[i] > limit)
                        Console.WriteLine(numbers[i] + i);
                }

        """;

    // One that CLO1001 reports, one that no rule does, and a copy.
    private const string Loop = """
                for (var i = 0; i < numbers.Length; i++)
                {
                    kept.Add(() => Console.WriteLine(i));
                    var copy = i;
                    kept.Add(() => Console.WriteLine(copy + limit));
                    if (numbers.Any(number => number == i))
                        return;
                }

        """;

    private const string Lookup = """
                if (names.TryGetValue(limit, out var name))
                    Console.WriteLine(name);
                else
                    Console.WriteLine(names.GetOrAdd(limit, key => key + numbers.Length + "."));

        """;

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Range(0, depth).Select(level => $"var v{level} = limit + {level}; kept.Add(() => {{ Console.WriteLine(v{level});\n"))
        + string.Concat(Enumerable.Repeat("});\n", depth));

    private static string Repeat(int closures) =>
        string.Concat(Enumerable.Range(0, closures).Select(n => $"{{ var v = numbers[{n}]; kept.Add(() => Console.WriteLine(v + limit)); }}\n"));

    private static Shape Of(string name, int bodies, Func<int, string> statements)
    {
        var source = $$"""
            using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Linq;
            public class Program
            {
                private readonly List<Action> kept = new();
                private readonly ConcurrentDictionary<int, string> names = new();
                {{string.Concat(Enumerable.Range(0, bodies).Select(body => $"public void M{body}(int[] numbers, int limit)\n{{\n{statements(body)}}}\n"))}}
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Program", [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), path: "Program.cs")],
            Net100.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));
        var errors = compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? new Shape(name, bodies, compilation) : throw new InvalidOperationException($"{name}: {errors[0]}");
    }
}
