using ClosureAnalyzers.Tests.Drift.Pictures;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace ClosureAnalyzers.Tests;

/// <summary>Runs the tests, or draws the pictures of the README: <c>dotnet run --project tests/ClosureAnalyzers.Tests -- pictures</c>.</summary>
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

        // What xunit would have generated.
        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
