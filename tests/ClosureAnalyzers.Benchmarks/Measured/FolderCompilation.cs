using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Benchmarks.Measured;

/// <summary>
/// The C# files below a folder as one compilation, as far as they can be understood with .NET 10, Roslyn and the usual global usings alone. What is
/// not found there is an error of the compilation, and analysed all the same.
/// </summary>
internal static class FolderCompilation
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.Collections.Immutable; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using Microsoft.CodeAnalysis;
        """;

    private static readonly CSharpParseOptions Options = new(
        LanguageVersion.Preview,
        preprocessorSymbols: [.. Enumerable.Range(5, 6).Select(version => $"NET{version}_0_OR_GREATER"), "NET", "NET10_0", "NETCOREAPP", "NETCOREAPP3_1_OR_GREATER", "NETSTANDARD2_1_OR_GREATER"]);

    public static CSharpCompilation Of(string folder) => CSharpCompilation.Create(
        Path.GetFileName(folder),
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file))
            .Append(CSharpSyntaxTree.ParseText(Usings, Options, "Usings.cs")),
        [
            .. Net100.References.All,
            MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location),
        ],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));
}
