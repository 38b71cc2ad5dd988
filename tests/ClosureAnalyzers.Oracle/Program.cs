using System.Globalization;
using ClosureAnalyzers.Oracle.Random;
using ClosureAnalyzers.Oracle.Reports;
using CsCheck;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace ClosureAnalyzers.Oracle;

/// <summary>Runs the tests, or one of the oracle's own commands.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["compare", var sarif, var assembly]:
                return CompareCommand.Run(sarif, assembly, Console.Out);
            case ["random", var count, .. var rest]:
                return Random(int.Parse(count, CultureInfo.InvariantCulture), rest is [var seed] ? PCG.Parse(seed) : PCG.ThreadPCG);
        }

        // What xunit would have generated.
        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }

    private static int Random(int count, PCG random)
    {
        Console.WriteLine("seed " + random);
        var printed = 0;
        var run = RandomRun.Of(count, random, isNewest: Disagreement.ThisCompiler == Compilers.Roslyn5, report: Print);
        Console.WriteLine();
        return run.CounterExamples.All(example => example.IsOnlyAboutCaches) && !run.DroppedTooMany ? 0 : 1;

        // At once: who stops a long run has seen what it found.
        void Print(RandomRun run)
        {
            foreach (var example in run.CounterExamples.Skip(printed))
            {
                Console.WriteLine("\n" + example);
            }

            printed = run.CounterExamples.Length;
            Console.Write("\r" + run);
        }
    }
}
