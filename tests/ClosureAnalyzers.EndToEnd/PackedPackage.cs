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

    public async ValueTask InitializeAsync() => Output = await Pack(folder["build"], Feed);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Packs from scratch, with a build folder apart from the one that a developer, or another test, is using.</summary>
    public static async Task<string> Pack(string buildFolder, string feed)
    {
        if (Directory.Exists(buildFolder))
            Directory.Delete(buildFolder, recursive: true);
        return await Tool.Dotnet(Repository.Root, ["pack", "src/Package", "--artifacts-path", buildFolder, "-o", feed]);
    }

    /// <summary>Packs again, as if the first time had not been; returns the new package.</summary>
    public async Task<string> PackAgain(string feed)
    {
        await Pack(folder["build"], feed);
        return Directory.GetFiles(feed, "*.nupkg").Single();
    }
}
