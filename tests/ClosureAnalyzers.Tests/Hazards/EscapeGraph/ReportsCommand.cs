using ClosureAnalyzers.Tests.Hazards.Answered;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Tests.Hazards.EscapeGraph;

/// <summary>
/// Prints what the rules report of one file. A stack overflow ends the process, so tests of deep programs run this in a process of its own, whose threads
/// have a stack of 1 MB, the smallest that a compiler has.
/// </summary>
internal static class ReportsCommand
{
    private const int StackSize = 1 << 20;

    // The size is read as a hexadecimal number.
    private static readonly (string, string) DefaultStackSize = ("DOTNET_Thread_DefaultStackSize", $"{StackSize:x}");

    /// <summary>Runs the command in a process of its own; its exit code, and what it printed.</summary>
    /// <param name="withRules">Or with none: the compiler binds the file, and its operations are visited, which tells what the compiler itself can bear.</param>
    public static async Task<(int ExitCode, string[] Lines)> RunInProcess(string source, bool withRules)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".cs");
        await File.WriteAllTextAsync(file, source, TestContext.Current.CancellationToken);
        try
        {
            var (exitCode, printed) = await ProgramProcess.Run(["exec", typeof(ReportsCommand).Assembly.Location, "reports", file, withRules ? "rules" : "none"], DefaultStackSize);
            return (exitCode, printed.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static int Run(string file, bool withRules)
    {
        var exitCode = 1;
        var thread = new Thread(() => exitCode = Report(File.ReadAllText(file), withRules), StackSize);
        thread.Start();
        thread.Join();
        return exitCode;
    }

    private static int Report(string source, bool withRules)
    {
        var compilation = Analysis.Compile(source, OutputKind.DynamicallyLinkedLibrary);
        if (!withRules)
        {
            Walk(compilation);
            return 0;
        }

        var rules = Analysis.AllRules;
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var enabled = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            rules.SelectMany(rule => rule.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().ToDictionary(id => id, _ => ReportDiagnostic.Warn)));
        var found = enabled.WithAnalyzers(rules, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();

        foreach (var diagnostic in found.Where(diagnostic => diagnostic.Id == "AD0001" || ExpectedAnswer.Rules.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
            Console.WriteLine($"{diagnostic.Id} {(diagnostic.Location.IsInSource ? HazardReports.TextOf(diagnostic) : diagnostic.ToString())}");
        return 0;
    }

    // What every rule makes the compiler do.
    private static void Walk(Compilation compilation)
    {
        _ = compilation.GetDiagnostics();
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        foreach (var method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            _ = model.GetOperation(method)!.Descendants().Count();
    }
}
