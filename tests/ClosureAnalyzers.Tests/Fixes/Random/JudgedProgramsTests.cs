using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests.Fixes.Random;

/// <summary>Programs that were written to trip the fixes, under the judge of the random ones.</summary>
public sealed class JudgedProgramsTests
{
    [Fact]
    public async Task Are_what_they_were_after_every_fix()
    {
        // With comments, regions and directives in between.
        var source = Dress.Put(All(), new System.Random(12));
        var program = await FixJudge.Program(source);
        Assert.True(program is not null, await FixJudge.Errors(source));
        foreach (var judged in JudgedFix.For(isImmediate: true))
            Assert.Null(await FixJudge.Verdict(program, judged));
    }

    /// <summary>All of them in one, for speed: each is a class, whose method <c>M</c> is run.</summary>
    private static string All()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Corpus", "fixes.txt");
        var bodies = File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n### ")[1..].Select(block => block.Split('\n', 2)[1].TrimEnd());
        var classes = bodies.Select((body, number) => $$"""
            public class P{{number}}
            {
            {{string.Join("\n", Regex.Replace(body, @"\bProgram\b", "P" + number).Split('\n').Select(line => line.Length == 0 || line[0] == '#' ? line : "    " + line))}}
                public static void RunAll() => M();
            }
            """).ToList();
        return $$"""
            #nullable enable
            using static Ground;

            {{string.Join("\n\n", classes)}}

            public class Program
            {
                public static string Everything()
                {
                    {{string.Join(" ", Enumerable.Range(0, classes.Count).Select(number => $"P{number}.RunAll();"))}}
                    return Output.ToString();
                }
            }

            """;
    }
}
