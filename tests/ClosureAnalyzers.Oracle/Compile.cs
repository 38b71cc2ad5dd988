using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Oracle;

/// <summary>How a program wants to be compiled.</summary>
internal sealed record CompileSettings(
    LanguageVersion Language = LanguageVersion.Latest,
    bool Unsafe = false,
    bool Executable = false,
    KeyValuePair<string, string>? Feature = null)
{
    public CSharpParseOptions ParseOptions
        => Feature is { } feature ? new CSharpParseOptions(Language).WithFeatures([feature]) : new(Language);
}

/// <summary>Compiles programs with the real compiler, in memory.</summary>
internal static class Compile
{
    public static readonly ImmutableArray<OptimizationLevel> Levels = [OptimizationLevel.Release, OptimizationLevel.Debug];

    private static readonly ConcurrentDictionary<(OptimizationLevel Level, bool IsUnsafe, bool IsExecutable), CSharpCompilation> Empty = new();

    public static CSharpCompilation Program(OptimizationLevel level, CompileSettings settings, params ReadOnlySpan<(string Path, string Text)> files)
    {
        var parse = settings.ParseOptions;
        var trees = ImmutableArray.CreateBuilder<SyntaxTree>();
        foreach (var (path, text) in files)
        {
            trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), parse, path));
        }

        return Empty.GetOrAdd((level, settings.Unsafe, settings.Executable), key => EmptyProgram(key.Level, key.IsUnsafe, key.IsExecutable))
            .AddSyntaxTrees(trees);
    }

    // Compilations made from one another share what they found out about the references.
    private static CSharpCompilation EmptyProgram(OptimizationLevel level, bool isUnsafe, bool isExecutable)
    {
        var options = new CSharpCompilationOptions(
            isExecutable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: level,
            allowUnsafe: isUnsafe,
            specificDiagnosticOptions: [new("SYSLIB5007", ReportDiagnostic.Suppress)], // runtime-async is still a preview
            concurrentBuild: false);
        var compilation = CSharpCompilation.Create("program", [], References.All, options);
        compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }

    /// <summary>The emitted assembly, or the errors; neither if the compiler itself fails.</summary>
    public static (Emitted.EmittedAssembly? Assembly, ImmutableArray<Diagnostic> Errors) Emit(this CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        var symbols = new MemoryStream();
        EmitResult result;
        try
        {
            result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Programs that nobody writes make a compiler fail now and then; that says nothing about the model.
            return (null, []);
        }

        if (!result.Success)
        {
            return (null, [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]);
        }

        image.Position = 0;
        symbols.Position = 0;
        return (new(image, symbols), []);
    }
}
