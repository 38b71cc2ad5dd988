using System.Diagnostics;

namespace ClosureAnalyzers.Tests.Hazards.Answered;

/// <summary>
/// Runs a compiled program in a process of its own: threads, timers and unhandled exceptions that it leaves behind end with it.
/// </summary>
internal static class ProgramProcess
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    // The runtime that runs the tests, with ASP.NET Core beside it, runs the programs.
    private static readonly string RuntimeConfiguration = Path.ChangeExtension(typeof(ProgramProcess).Assembly.Location, ".runtimeconfig.json");

    /// <summary>The lines that the first of the assemblies prints.</summary>
    public static async Task<string[]> Output(IEnumerable<(string Name, byte[] Image)> assemblies)
    {
        var folder = Directory.CreateTempSubdirectory("ClosureAnalyzers");
        try
        {
            var names = new List<string>();
            foreach (var (name, image) in assemblies)
            {
                names.Add(Path.Combine(folder.FullName, name + ".dll"));
                await File.WriteAllBytesAsync(names[^1], image, TestContext.Current.CancellationToken);
            }

            var (exitCode, printed) = await Run(["exec", "--runtimeconfig", RuntimeConfiguration, names[0]]);
            Assert.True(exitCode == 0, $"The program ended with {exitCode}:\n{printed}");
            return printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs <c>dotnet</c>: its exit code, and what it printed.</summary>
    public static async Task<(int ExitCode, string Printed)> Run(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeLimit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, (await output + await errors).ReplaceLineEndings("\n"));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"no end after {TimeLimit}");
        }
    }
}
