using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace ClosureAnalyzers.EndToEnd;

/// <summary>The package holds what it should, and nothing else.</summary>
public sealed class PackageTests(PackedPackage package)
{
    private const string Analyzers = "analyzers/dotnet/cs/ClosureAnalyzers.dll";
    private const string CodeFixes = "analyzers/dotnet/cs/ClosureAnalyzers.CodeFixes.dll";

    [Fact]
    public void Packing_prints_no_warning() => Assert.DoesNotContain("warning", package.Output, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_package_holds_two_assemblies_the_modes_a_readme_and_an_icon()
    {
        using var archive = ZipFile.OpenRead(package.File);

        // Default has a file for test projects only. The last three rows are NuGet's own.
        string[] modes = ["All", "Correctness", "Explain", "ExplainAsWarnings", "None", "Performance"];
        Assert.Equal(
            [
                "ClosureAnalyzers.nuspec", "README.md", CodeFixes, Analyzers, "buildTransitive/ClosureAnalyzers.targets",
                .. modes.Select(mode => $"config/ClosureAnalysisMode.{mode}.globalconfig"),
                .. modes.Append("Default").Order(StringComparer.Ordinal).Select(mode => $"config/tests/ClosureAnalysisMode.{mode}.globalconfig"),
                "icon.png",
                "[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/*.psmdcp",
            ],
            archive.Entries.Select(WithoutHash).OrderBy(IsOfNuGet).ThenBy(name => name, StringComparer.Ordinal));

        static string WithoutHash(ZipArchiveEntry entry) =>
            entry.Name.EndsWith(".psmdcp", StringComparison.Ordinal) ? entry.FullName.Replace(entry.Name, "*.psmdcp") : entry.FullName;
        static bool IsOfNuGet(string name) => name[0] is '[' or '_' || name.StartsWith("package/", StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_is_a_development_dependency_without_dependencies()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var stream = archive.GetEntry("ClosureAnalyzers.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();

        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.DoesNotContain(metadata.Elements(), element => element.Name.LocalName == "dependencies");

        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
    }

    /// <summary>The oldest compiler that must load the analyzers is Roslyn 3.6; what that one lacks, they cannot refer to.</summary>
    [Fact]
    public void The_analyzers_refer_to_Roslyn_3_6_only() => Assert.Equal(
        [
            "Microsoft.CodeAnalysis 3.6.0.0",
            "Microsoft.CodeAnalysis.CSharp 3.6.0.0",
            "System.Collections.Immutable 1.2.3.0",
            "netstandard 2.0.0.0",
        ],
        References(Analyzers));

    /// <summary>In particular no System.Composition: each version of Visual Studio has another.</summary>
    [Fact]
    public void The_fixes_refer_to_the_analyzers_and_Roslyn_4_8_only()
    {
        string[] allowed =
        [
            $"ClosureAnalyzers {package.Version}.0",
            "Microsoft.CodeAnalysis 4.8.0.0",
            "Microsoft.CodeAnalysis.CSharp 4.8.0.0",
            "Microsoft.CodeAnalysis.CSharp.Workspaces 4.8.0.0",
            "Microsoft.CodeAnalysis.Workspaces 4.8.0.0",
            "System.Collections.Immutable 7.0.0.0",
            "netstandard 2.0.0.0",
        ];
        Assert.Empty(References(CodeFixes).Except(allowed));
    }

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    public void Symbols_are_inside_and_the_assembly_is_reproducible(string assembly)
    {
        using var image = Open(package.File, assembly);
        var entries = image.ReadDebugDirectory().Select(entry => entry.Type).ToArray();
        Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, entries);
        Assert.Contains(DebugDirectoryEntryType.Reproducible, entries);
    }

    /// <summary>Unity runs a dll as an analyzer if it has the label and no platform loads it.</summary>
    [Fact]
    public void The_zip_for_Unity_holds_the_same_analyzers_labelled_and_off_on_every_platform()
    {
        using var archive = ZipFile.OpenRead(package.UnityZip);
        Assert.Equal(
            ["ClosureAnalyzers.dll", "ClosureAnalyzers.dll.meta"],
            archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal(Bytes(package.File, Analyzers), Bytes(package.UnityZip, "ClosureAnalyzers.dll"));

        var meta = Encoding.UTF8.GetString(Bytes(package.UnityZip, "ClosureAnalyzers.dll.meta"));
        Assert.Contains("labels:\n- RoslynAnalyzer\n", meta, StringComparison.Ordinal);
        Assert.Contains("      Any: \n    second:\n      enabled: 0\n", meta, StringComparison.Ordinal);
        Assert.DoesNotContain("enabled: 1", meta, StringComparison.Ordinal);
    }

    private string[] References(string assembly)
    {
        using var image = Open(package.File, assembly);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences
            .Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())
            .Select(name => $"{name.Name} {name.Version}")
            .Order(StringComparer.Ordinal)];
    }

    private static PEReader Open(string package, string assembly) => new([.. Bytes(package, assembly)]);

    private static byte[] Bytes(string package, string entry)
    {
        using var archive = ZipFile.OpenRead(package);
        using var stream = archive.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
