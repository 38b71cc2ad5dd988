using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Tests.Hazards.Answered;

/// <summary>Compiles an answered program with the reference assemblies of .NET 10 and those of ASP.NET Core.</summary>
internal static class AnsweredCompilation
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        .. from file in Directory.GetFiles(Path.GetDirectoryName(typeof(Results).Assembly.Location)!, "Microsoft.*.dll")
           select (MetadataReference)MetadataReference.CreateFromFile(file),
    ];

    public static Compilation Of(AnsweredProgram program) => Of(program, [program.Source]);

    /// <summary>The same program in other files.</summary>
    public static Compilation Of(AnsweredProgram program, IEnumerable<string> files)
    {
        var references = References;
        if (program.Library.Length > 0)
            references = references.Add(MetadataReference.CreateFromImage(Image(Create("Library", [AnsweredProgram.Usings + program.Library], References))));
        return Create("Program", files, references);
    }

    /// <summary>The assemblies of a program that compiles, the program's own first.</summary>
    public static IEnumerable<(string Name, byte[] Image)> Images(AnsweredProgram program)
    {
        yield return ("Program", Image(Of(program)));
        if (program.Library.Length > 0)
            yield return ("Library", Image(Create("Library", [AnsweredProgram.Usings + program.Library], References)));
    }

    private static Compilation Create(string name, IEnumerable<string> files, IEnumerable<MetadataReference> references)
    {
        var trees = files.Select((text, index) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), path: $"{name}{index}.cs")).ToList();
        var kind = trees.Any(IsStart) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return CSharpCompilation.Create(name, trees, references, new CSharpCompilationOptions(kind, allowUnsafe: true));
    }

    private static bool IsStart(SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .Any(node => node is GlobalStatementSyntax or MethodDeclarationSyntax { Identifier.ValueText: "Main" });

    private static byte[] Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return image.ToArray();
    }
}
