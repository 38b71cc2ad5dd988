using ClosureAnalyzers.EndToEnd;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(PackedPackage))]
// The tests start builds; each of those uses the machine by itself.
[assembly: Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace ClosureAnalyzers.EndToEnd;

/// <summary>The package as <c>dotnet pack src/Package</c> makes it, once for all tests, in a folder that serves as a feed.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Feed => folder["feed"];

    public string File => Directory.GetFiles(Feed, "*.nupkg").Single();

    public string Version => Path.GetFileNameWithoutExtension(File)["ClosureAnalyzers.".Length..];

    /// <summary>The analyzer for Unity, packed at the same time.</summary>
    public string UnityZip => Path.Combine(Feed, $"ClosureAnalyzers.Unity.{Version}.zip");

    /// <summary>What the tool printed.</summary>
    public string Output { get; private set; } = "";

    // Packs from scratch, with a build folder apart from the one that a developer, or another test, is using. Whether the sources are clean
    // is asked where they are built for the tests.
    public async ValueTask InitializeAsync() =>
        Output = await Tool.Dotnet(Repository.Root, ["pack", "src/Package", "--artifacts-path", folder["build"], "-o", Feed, "-p:RunAnalyzers=false"]);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
