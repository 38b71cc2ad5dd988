using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Oracle;

/// <summary>How a program wants to be compiled.</summary>
internal sealed record CompileSettings(
    LanguageVersion Language = LanguageVersion.Latest,
    bool Unsafe = false,
    bool Executable = false,
    KeyValuePair<string, string>? Feature = null);

/// <summary>Compiles programs with the real compiler, in memory.</summary>
internal static class Compile
{
    public static readonly ImmutableArray<OptimizationLevel> Levels = [OptimizationLevel.Release, OptimizationLevel.Debug];

    public static CSharpCompilation Program(OptimizationLevel level, CompileSettings settings, params ReadOnlySpan<(string Path, string Text)> files)
    {
        var parse = new CSharpParseOptions(settings.Language);
        if (settings.Feature is { } feature)
        {
            parse = parse.WithFeatures([feature]);
        }

        var trees = ImmutableArray.CreateBuilder<SyntaxTree>();
        foreach (var (path, text) in files)
        {
            trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), parse, path));
        }

        var options = new CSharpCompilationOptions(
            settings.Executable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: level,
            allowUnsafe: settings.Unsafe,
            specificDiagnosticOptions: [new("SYSLIB5007", ReportDiagnostic.Suppress)], // runtime-async is still a preview
            concurrentBuild: false);
        return CSharpCompilation.Create("program", trees, References.All, options);
    }

    /// <summary>The emitted assembly, or the errors.</summary>
    public static (Emitted.EmittedAssembly? Assembly, ImmutableArray<Diagnostic> Errors) Emit(this CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
        {
            return (null, [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]);
        }

        image.Position = 0;
        symbols.Position = 0;
        return (new(image, symbols), []);
    }
}
