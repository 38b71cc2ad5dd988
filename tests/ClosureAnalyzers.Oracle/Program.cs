using System.Globalization;
using ClosureAnalyzers.Oracle.Random;
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
            case ["grow", var count]:
                var tapes = Gen.UInt.Array[40, 500].Array[int.Parse(count, CultureInfo.InvariantCulture)].Single();
                var watch = System.Diagnostics.Stopwatch.StartNew();
                var batch = RandomBatch.Grow(tapes, true);
                foreach (var (text, error) in batch.Dropped)
                {
                    Console.WriteLine(error + "\n" + (error.Id == "CS1503" ? "" : text));
                }

                Console.WriteLine(batch.Dropped.Length + " " + watch.Elapsed);
                return 0;
            case ["type"]:
                Console.WriteLine(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(new Grammar(new(Gen.UInt.Array[40, 500].Single())).Type("U1", true)).GetRoot().NormalizeWhitespace().ToFullString());
                return 0;
        }

        // What xunit would have generated.
        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
