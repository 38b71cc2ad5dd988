using System.Diagnostics;

namespace ClosureAnalyzers.EndToEnd;

/// <summary>
/// Runs the tools a user runs, each as a process of its own. Nothing that the build of these tests left in the
/// environment reaches them, and no build server outlives them: it would hold their output open.
/// </summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs <c>dotnet</c> and returns what it printed; fails with that text where it fails.</summary>
    public static async Task<string> Dotnet(string directory, string[] arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(directory, arguments, environment);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            var printed = (await output + await errors).ReplaceLineEndings("\n");
            if (process.ExitCode != 0)
                Assert.Fail($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{printed}");
            return printed;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Starts <c>dotnet</c> in a clean environment, with nothing to read.</summary>
    public static Process Start(string directory, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        foreach (var name in start.Environment.Keys.Where(IsLeftByTheHost).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = CompilerServer.Name is null ? "false" : "true";
        start.Environment["SharedCompilationId"] = CompilerServer.Name ?? "";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static bool IsLeftByTheHost(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) ||
        name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase);
}
