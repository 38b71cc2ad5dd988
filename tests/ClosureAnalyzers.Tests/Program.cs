using System.Globalization;
using ClosureAnalyzers.Tests.Data;
using ClosureAnalyzers.Tests.DeepCode;
using ClosureAnalyzers.Tests.Drift.Pictures;
using ClosureAnalyzers.Tests.Fixes;
using ClosureAnalyzers.Tests.Fixes.Random;
using ClosureAnalyzers.Tests.Hazards.EscapeGraph;
using ClosureAnalyzers.Tests.Prefilter;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace ClosureAnalyzers.Tests;

/// <summary>
/// Runs the tests; or draws the pictures of the README: <c>dotnet run --project tests/ClosureAnalyzers.Tests -- pictures</c>; or applies
/// all fixes to random programs: <c>fixes COUNT [SEED]</c>; or makes one of those that go wrong small: <c>smallest NUMBER</c>; or copies all that
/// the programs of the oracle capture: <c>copies</c>; or prints what the hazard rules report of a file, on threads with a small stack: <c>reports FILE rules</c>;
/// or compares the reports with those that the rules give without their syntax filter: <c>filter FOLDER</c>;
/// or applies every fix to a file, on such threads: <c>deep-fixes FILE</c>, or to all deep shapes: <c>deep-fixes all</c>;
/// or lists the members of a library that take a delegate, and what the tables say of them: <c>delegates PACKAGE</c> or <c>delegates all</c>.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["pictures"])
        {
            foreach (var (name, drawn) in await Picture.DrawAll())
                await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, Picture.Folder)).FullName, name), drawn);
            return 0;
        }

        if (args is ["fixes", var count, .. var rest])
        {
            var seed = rest is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : Environment.TickCount;
            return await RandomFixes.Run(int.Parse(count, CultureInfo.InvariantCulture), seed);
        }

        if (args is ["copies"])
            return await CorpusCopies.Run();

        if (args is ["reports", var file, var which])
            return ReportsCommand.Run(file, withRules: which == "rules");

        if (args is ["filter", var folder])
            return await FilterCommand.Run(folder);

        if (args is ["deep-fixes", "all"])
            return await DeepFixesTests.JudgeAll();

        if (args is ["deep-fixes", var deep])
            return FixesCommand.Run(deep);

        if (args is ["delegates", var package])
            return DelegateMembers.Run(package);

        if (args is ["smallest", var number])
        {
            Console.WriteLine(await RandomFixes.Smallest(int.Parse(number, CultureInfo.InvariantCulture)));
            return 0;
        }

        // What xunit would have generated.
        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
