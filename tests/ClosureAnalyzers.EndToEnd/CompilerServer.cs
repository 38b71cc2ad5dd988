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
    private string[] command = [];
    private Process? process;

    /// <summary>What a build calls it; null while there is none.</summary>
    internal static string? Name { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var version = (await Tool.Dotnet(Repository.Root, ["--version"])).Trim();
        var sdks = await Tool.Dotnet(Repository.Root, ["--list-sdks"]);
        if (sdks.Split('\n').FirstOrDefault(line => line.StartsWith(version + " [", StringComparison.Ordinal)) is not { } sdk)
            return;

        var server = Path.Combine(sdk[(version.Length + 2)..^1], version, "Roslyn", "bincore", "VBCSCompiler.dll");
        if (!File.Exists(server))
            return;

        var name = $"closures-{Guid.NewGuid():N}";
        command = ["exec", server, $"-pipename:{name}"];
        process = Tool.Start(Repository.Root, command);
        Name = name;
    }

    public async ValueTask DisposeAsync()
    {
        Name = null;
        if (process is null)
            return;

        // A build that found no server under the name has started one itself.
        await Tool.Dotnet(Repository.Root, [.. command, "-shutdown"]);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
