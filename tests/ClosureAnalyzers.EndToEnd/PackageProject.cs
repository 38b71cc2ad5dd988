namespace ClosureAnalyzers.EndToEnd;

/// <summary>
/// A folder for a project with the package from the folder just packed. It has a package folder of its own, so that no older
/// build of the same version is used.
/// </summary>
internal sealed class PackageProject : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private PackageProject()
    {
    }

    public string this[string name] => folder[name];

    public static async Task<PackageProject> Create(PackedPackage package)
    {
        var project = new PackageProject();
        await project.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        return project;
    }

    /// <summary>A project file for one target framework, or for several.</summary>
    public Task WriteProject(string targetFrameworks, string version) => Write("Salads.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TargetFrameworks>{targetFrameworks}</TargetFrameworks>
            <EnableWindowsTargeting>true</EnableWindowsTargeting>
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="ClosureAnalyzers" Version="{version}" />
          </ItemGroup>
        </Project>
        """);

    public Task<string> Dotnet(params string[] arguments) => Tool.Dotnet(folder.Path, arguments, ("NUGET_PACKAGES", folder["packages"]));

    public Task Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
        return File.WriteAllTextAsync(folder[file], text, TestContext.Current.CancellationToken);
    }

    public Task<string> Read(string file) => File.ReadAllTextAsync(folder[file], TestContext.Current.CancellationToken);

    public void Dispose() => folder.Dispose();
}
