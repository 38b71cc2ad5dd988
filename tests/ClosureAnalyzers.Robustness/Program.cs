using System.Globalization;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace ClosureAnalyzers.Robustness;

/// <summary>Runs the tests, or <c>mutate COUNT [SEED]</c>: all rules and fixes over that many broken
/// programs; or <c>extremes</c>: the pathological programs at full size.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["mutate", var count, ..])
        {
            var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Environment.TickCount;
            return await Mutate(int.Parse(count, CultureInfo.InvariantCulture), seed);
        }

        if (args is ["extremes"])
            return await Extremes();

        // What xunit would have generated.
        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }

    private static async Task<int> Mutate(int count, int seed)
    {
        var tally = new Tally();
        foreach (var mutant in Mutants.Of(SeedPrograms.All, count, seed))
        {
            if (await Trial.Run(mutant, tally, CancellationToken.None) is { } failure)
            {
                Console.WriteLine($"{failure}\n--- {mutant.Name} ({mutant.Kind}), seed {seed}\n{mutant.Text}\n");
                return 1;
            }
        }

        Console.WriteLine($"{count} programs, seed {seed}: {tally}; no exception, the same diagnostics in parallel and in sequence");
        return 0;
    }

    private static async Task<int> Extremes()
    {
        var failures = 0;
        foreach (var (name, run) in PathologicalProgramsTests.AtFullSize())
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var failure = await run();
            Console.WriteLine($"{name}: {failure ?? "no exception"}, {watch.Elapsed.TotalSeconds:F1} s");
            failures += failure is null ? 0 : 1;
        }

        return failures;
    }
}
