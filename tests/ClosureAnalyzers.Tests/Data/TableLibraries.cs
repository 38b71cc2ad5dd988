using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Tests.Data;

/// <summary>
/// The assemblies that the tables speak of: the frameworks that the tests run on, the downloaded packages, and stubs for what no
/// package is served of. Only their metadata is read.
/// </summary>
internal static class TableLibraries
{
    private static readonly string[] Frameworks =
        ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netstandard2.1", "netstandard2.0"];

    public static readonly CSharpCompilation All = CSharpCompilation.Create(
        "Tables",
        [CSharpSyntaxTree.ParseText("")],
        [.. FrameworkFiles.Concat(PackageFiles.Select(pair => pair.File)).Select(file => MetadataReference.CreateFromFile(file)), Stubs],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static IEnumerable<string> FrameworkFiles =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private static IEnumerable<(string Package, string File)> PackageFiles =>
        from library in MetadataCalled("TableLibraries").Split('|')
        let words = library.Split([' ', ';', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
        from version in words.Skip(1)
        from file in Directory.EnumerateFiles(FolderOf(words[0], version), "*.dll")
        select (words[0], file);

    /// <summary>
    /// The assemblies of each package and of each framework, which is named like its folder; of the packages that the tests themselves are
    /// built with, each assembly stands alone.
    /// </summary>
    public static ILookup<string, IAssemblySymbol> Packages =>
        FrameworkFiles.Select(file => (Package: FrameworkOf(file), File: file)).Concat(PackageFiles)
            .Join(All.References.OfType<PortableExecutableReference>(), pair => pair.File, reference => reference.FilePath, (pair, reference) => (pair.Package, Assembly: All.GetAssemblyOrModuleSymbol(reference)))
            .Where(pair => pair.Assembly is IAssemblySymbol)
            .Distinct()
            .ToLookup(pair => pair.Package, pair => (IAssemblySymbol)pair.Assembly!, StringComparer.OrdinalIgnoreCase);

    private static PortableExecutableReference Stubs
    {
        get
        {
            var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "TableStubs.txt"));
            var stubs = CSharpCompilation.Create(
                "Stubs",
                [CSharpSyntaxTree.ParseText(source)],
                Basic.Reference.Assemblies.Net100.References.All,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            using var image = new MemoryStream();
            Assert.Empty(stubs.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            return MetadataReference.CreateFromImage(image.ToArray());
        }
    }

    /// <summary>Every type of that metadata name; different versions of a library have different members.</summary>
    public static ImmutableArray<INamedTypeSymbol> TypesCalled(string name) => All.GetTypesByMetadataName(name);

    /// <summary>What is called <c>Namespace.Type.Member</c>; <c>ctor</c> stands for the constructors.</summary>
    public static IEnumerable<ISymbol> MembersCalled(string name)
    {
        var dot = name.LastIndexOf('.');
        return MembersCalled(name[..dot], name[(dot + 1)..]);
    }

    public static IEnumerable<ISymbol> MembersCalled(string type, string member) =>
        TypesCalled(type).SelectMany(declaring => member == "ctor" ? declaring.InstanceConstructors.AsEnumerable<ISymbol>() : declaring.GetMembers(member));

    // …/shared/Microsoft.AspNetCore.App/10.0.0/Microsoft.AspNetCore.Http.dll
    private static string FrameworkOf(string file)
    {
        var folders = Path.GetDirectoryName(file)!.Split(Path.DirectorySeparatorChar);
        return folders is [.., "shared", var framework, _] ? framework : Path.GetFileNameWithoutExtension(file);
    }

    private static string FolderOf(string package, string version)
    {
        var root = Path.Combine(MetadataCalled("PackageRoot"), package.ToLowerInvariant(), version);
        return (
            from kind in (string[])["ref", "lib"]
            from framework in Frameworks
            select Path.Combine(root, kind, framework)).First(Directory.Exists);
    }

    private static string MetadataCalled(string key) =>
        typeof(TableLibraries).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
