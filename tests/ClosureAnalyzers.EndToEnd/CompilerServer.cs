using System.Diagnostics;
using ClosureAnalyzers.EndToEnd;

[assembly: Xunit.AssemblyFixture(typeof(CompilerServer))]

namespace ClosureAnalyzers.EndToEnd;

/// <summary>
/// The compiler server that builds share, as they do on a developer's machine: a compiler that starts anew for each build takes twice as
/// long. It has a name of its own, so that it is nobody else's, and ends with the tests. Where the SDK keeps it elsewhere, there is none.
/// </summary>
public sealed class CompilerServer : IAsyncLifetime
{
    private Process? process;

    /// <summary>What a build calls it; null while there is none.</summary>
    internal static string? Name { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var version = (await Tool.Dotnet(Repository.Root, ["--version"])).Trim();
        var sdk = (await Tool.Dotnet(Repository.Root, ["--list-sdks"])).Split('\n').First(line => line.StartsWith(version + " [", StringComparison.Ordinal));
        var server = Path.Combine(sdk[(version.Length + 2)..^1], version, "Roslyn", "bincore", "VBCSCompiler.dll");
        if (!File.Exists(server))
            return;

        var name = $"closures-{Guid.NewGuid():N}";
        process = Process.Start(new ProcessStartInfo(Tool.Host, ["exec", server, $"-pipename:{name}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        Name = name;
    }

    public async ValueTask DisposeAsync()
    {
        Name = null;
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
