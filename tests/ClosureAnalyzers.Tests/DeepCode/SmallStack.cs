using ClosureAnalyzers.Tests.Hazards.Answered;

namespace ClosureAnalyzers.Tests.DeepCode;

/// <summary>
/// A stack overflow ends the process, so tests of deep programs run commands of the tests in a process of its own, whose threads have a stack of 1 MB,
/// the smallest that a compiler has.
/// </summary>
internal static class SmallStack
{
    private const int Size = 1 << 20;

    // The size is read as a hexadecimal number.
    private static readonly (string, string) DefaultStackSize = ("DOTNET_Thread_DefaultStackSize", $"{Size:x}");

    /// <summary>Runs a command on a file in a process of its own; its exit code, and what it printed.</summary>
    public static async Task<(int ExitCode, string[] Lines)> RunInProcess(string source, Func<string, string[]> command)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".cs");
        await File.WriteAllTextAsync(file, source, TestContext.Current.CancellationToken);
        try
        {
            var (exitCode, printed) = await ProgramProcess.Run(["exec", typeof(SmallStack).Assembly.Location, .. command(file)], DefaultStackSize);
            return (exitCode, printed.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static int Run(Func<int> command)
    {
        var exitCode = 1;
        var thread = new Thread(() => exitCode = command(), Size);
        thread.Start();
        thread.Join();
        return exitCode;
    }
}
