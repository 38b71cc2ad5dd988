namespace ClosureAnalyzers.EndToEnd;

/// <summary>A folder outside the repository, gone after the test: no build file above it is ours.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("closures-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
