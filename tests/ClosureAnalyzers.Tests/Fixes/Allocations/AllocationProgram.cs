using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests.Fixes.Allocations;

/// <summary>One program of <c>Corpus/allocations.txt</c> with its answer.</summary>
/// <param name="Environments">The environment classes after the repair, with their cells; null where there is no repair.</param>
internal sealed partial record AllocationProgram(string Id, string Answer, long Before, long After, string? Environments, string Code)
{
    public static IReadOnlyDictionary<string, AllocationProgram> All { get; } = Read();

    public string Source => $$"""
        using System; using System.Collections.Generic; using System.Linq; using System.Linq.Expressions; using System.Threading.Tasks;
        #nullable enable
        class Program
        {
        {{Code}}
        static int Run(Func<int> function) => function();
        static void Do(Action action) => action();
        static void Print(object value) => Console.WriteLine(value);
        }
        """;

    private static Dictionary<string, AllocationProgram> Read()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "allocations.txt")).ReplaceLineEndings("\n");
        return text.Split("\n### ")[1..].Select(Parse).ToDictionary(program => program.Id);
    }

    private static AllocationProgram Parse(string block)
    {
        var end = block.IndexOf('\n');
        var head = Head().Match(block[..end]);
        Assert.True(head.Success, block[..end]);
        var before = long.Parse(head.Groups["before"].Value);
        var after = head.Groups["after"] is { Success: true, Value: var bytes } ? long.Parse(bytes) : before;
        return new AllocationProgram(head.Groups["id"].Value, head.Groups["answer"].Value, before, after,
            head.Groups["environments"] is { Success: true, Value: var environments } ? environments : null, block[end..]);
    }

    [GeneratedRegex(@"^(?<id>[\w-]+): (?<answer>repaired|refused|quiet) (?<before>\d+)( -> (?<after>\d+) (?<environments>\{.*\}))?$")]
    private static partial Regex Head();
}
