using System.Text.RegularExpressions;
using ClosureAnalyzers.Oracle.Random;

namespace ClosureAnalyzers.Tests.Fixes.Random;

/// <summary>Random programs under all fixes.</summary>
internal static partial class RandomFixes
{
    /// <summary>Judges as many programs, and prints at once what went wrong.</summary>
    public static async Task<int> Run(int count, int seed)
    {
        var (compiled, failures) = (0, 0);
        for (var number = seed; number < seed + count; number++)
        {
            if (await FixJudge.Program(Program(number)) is not { } program)
                continue;

            compiled++;
            if (await Failure(number, program) is { } failure)
            {
                failures++;
                Console.WriteLine($"### program {number}, {failure.Fix.Name}: {failure.Verdict}\n----- before\n{program.Source}");
            }
        }

        Console.WriteLine($"seed {seed}: {compiled} of {count} programs compiled, {failures} went wrong");
        return failures;
    }

    /// <summary>The program of a number, made as small as what goes wrong allows.</summary>
    public static async Task<string> Smallest(int number)
    {
        if (await FixJudge.Program(Program(number)) is not { } program || await Failure(number, program) is not { } failure)
            return "nothing goes wrong";

        var smallest = Shrink.ToSmallest(program.Source, candidate => VerdictOf(candidate) is { } verdict && Kind(verdict) == Kind(failure.Verdict));
        return $"{failure.Fix.Name}\n{smallest}\n=====\n{VerdictOf(smallest)}";

        string? VerdictOf(string text) => FixJudge.Program(text).GetAwaiter().GetResult() is { } candidate ? FixJudge.Verdict(candidate, failure.Fix).GetAwaiter().GetResult() : null;
    }

    /// <summary>The program of a number, which is its seed.</summary>
    public static string Program(int number)
    {
        var random = new System.Random(number);
        return Dress.Put(new RunnableGrammar(random, IsImmediate(number)).Program(), random);
    }

    public static async Task<(JudgedFix Fix, string Verdict)?> Failure(int number, JudgedProgram program)
    {
        foreach (var judged in JudgedFix.For(IsImmediate(number)))
        {
            if (await FixJudge.Verdict(program, judged) is { } verdict)
                return (judged, verdict);
        }

        return null;
    }

    private static bool IsImmediate(int number) => number % 2 == 0;

    // What went wrong, and with which id.
    private static string Kind(string verdict) => WhatWentWrong().Match(verdict).Value + Id().Match(verdict.Split('\n')[0]).Value;

    [GeneratedRegex(@"^\w+ \w+|^\w+")]
    private static partial Regex WhatWentWrong();

    [GeneratedRegex(@"\b(CS|CLO)\d+\b")]
    private static partial Regex Id();
}
