using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Tests.Rules;

/// <summary>Components, made into C# by the SDK's own Razor compiler.</summary>
internal static class RazorProject
{
    private static readonly Dictionary<string, string> Folders = typeof(RazorProject).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(data => data.Key, data => data.Value!);

    private static readonly string AspNetCore = Path.GetDirectoryName(typeof(ComponentBase).Assembly.Location)!;

    private static readonly Assembly RazorCompiler = Load();

    /// <summary>BL0014, the rule of ASP.NET Core 11.</summary>
    public static DiagnosticAnalyzer Bl0014 => (DiagnosticAnalyzer)Activator.CreateInstance(
        Assembly.LoadFrom(Path.Combine(Folders["AspNetCoreRules"], "Microsoft.AspNetCore.Components.Analyzers.dll"))
            .GetType("Microsoft.AspNetCore.Components.Analyzers.ForLoopIteratorInClosureAnalyzer", throwOnError: true)!)!;

    /// <param name="files">Components, and C# beside them.</param>
    /// <param name="aspNetCore">The version that ASP.NET Core says it has.</param>
    public static Compilation Compile(IReadOnlyDictionary<string, string> files, int aspNetCore)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest);
        var written = CSharpCompilation.Create(
            "Kitchen",
            files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).Select(file => CSharpSyntaxTree.ParseText(file.Value, parsing, file.Key)),
            [.. Basic.Reference.Assemblies.Net100.References.All, .. References(aspNetCore)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var components = files.Where(file => file.Key.EndsWith(".razor", StringComparison.Ordinal)).Select(file => (AdditionalText)new Component(file.Key, file.Value));
        var generator = (IIncrementalGenerator)Activator.CreateInstance(RazorCompiler.GetType("Microsoft.NET.Sdk.Razor.SourceGenerators.RazorSourceGenerator", throwOnError: true)!)!;
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], components, parsing, new Options())
            .RunGeneratorsAndUpdateCompilation(written, out var compilation, out var complaints, TestContext.Current.CancellationToken);
        Assert.Empty(complaints);
        return compilation;
    }

    private static Assembly Load()
    {
        var folder = Folders["RazorCompiler"];
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        return Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.Razor.Compiler.dll"));
    }

    private static IEnumerable<MetadataReference> References(int aspNetCore) =>
        from file in Directory.GetFiles(AspNetCore, "Microsoft.AspNetCore.Components*.dll")
        select MetadataReference.CreateFromImage(Path.GetFileName(file) == "Microsoft.AspNetCore.Components.dll" ? Renumbered(File.ReadAllBytes(file), aspNetCore) : File.ReadAllBytes(file));

    // The major version stands behind the hash algorithm in the only row of the assembly table.
    private static byte[] Renumbered(byte[] image, int version)
    {
        using var file = new PEReader(ImmutableArray.Create(image));
        var row = file.PEHeaders.MetadataStartOffset + file.GetMetadataReader().GetTableMetadataOffset(TableIndex.Assembly);
        BitConverter.TryWriteBytes(image.AsSpan(row + sizeof(int)), (ushort)version);
        return image;
    }

    private sealed class Component(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    /// <summary>What the SDK tells the Razor compiler.</summary>
    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = OptionsOf(("build_property.RazorLangVersion", "Latest"), ("build_property.RootNamespace", "Kitchen"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => OptionsOf();

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            OptionsOf(("build_metadata.AdditionalFiles.TargetPath", Convert.ToBase64String(Encoding.UTF8.GetBytes(textFile.Path))));

        private static AnalyzerConfigOptions OptionsOf(params (string Key, string Value)[] values) =>
            new OptionValues(values.ToDictionary(value => value.Key, value => value.Value)).GlobalOptions;
    }
}
