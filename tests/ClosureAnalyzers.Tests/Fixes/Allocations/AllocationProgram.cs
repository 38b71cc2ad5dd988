using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests.Fixes.Allocations;

/// <summary>One program of <c>Corpus/allocations.txt</c> with its answer.</summary>
/// <param name="Cold">The bytes of the path without the closure.</param>
/// <param name="Hot">The bytes of a path with it, where they are of interest.</param>
/// <param name="Environments">The environment classes after the repair, with their cells; null where there is no repair.</param>
internal sealed partial record AllocationProgram(string Id, string Answer, AllocationProgram.Bytes Cold, AllocationProgram.Bytes? Hot, string? Environments, string Code)
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
        return new AllocationProgram(head.Groups["id"].Value, head.Groups["answer"].Value, BytesIn("cold")!, BytesIn("hot"),
            head.Groups["environments"] is { Success: true, Value: var environments } ? environments : null, block[end..]);

        Bytes? BytesIn(string group)
        {
            var numbers = head.Groups[group].Value.Split(" -> ");
            return head.Groups[group].Success ? new Bytes(long.Parse(numbers[0]), long.Parse(numbers[^1])) : null;
        }
    }

    internal sealed record Bytes(long Before, long After);

    [GeneratedRegex(@"^(?<id>[\w-]+): (?<answer>repaired|refused|quiet) (?<cold>\d+( -> \d+)?)( (?<environments>\{.*\}))?(, hot (?<hot>\d+( -> \d+)?))?$")]
    private static partial Regex Head();
}
