using ClosureAnalyzers.Tests.Hazards.Answered;
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
    private static readonly (string, string) DefaultStackSize = ("DOTNET_DefaultStackSize", $"{StackSize:x}");

    /// <summary>Runs the command in a process of its own; its exit code, and what it printed.</summary>
    public static async Task<(int ExitCode, string[] Lines)> RunInProcess(string source)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".cs");
        await File.WriteAllTextAsync(file, source, TestContext.Current.CancellationToken);
        try
        {
            var (exitCode, printed) = await ProgramProcess.Run(["exec", typeof(ReportsCommand).Assembly.Location, "reports", file], DefaultStackSize);
            return (exitCode, printed.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static int Run(string file)
    {
        var exitCode = 1;
        var thread = new Thread(() => exitCode = Report(File.ReadAllText(file)), StackSize);
        thread.Start();
        thread.Join();
        return exitCode;
    }

    private static int Report(string source)
    {
        var compilation = Analysis.Compile(source, OutputKind.DynamicallyLinkedLibrary);
        var rules = Analysis.AllRules;
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var enabled = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            rules.SelectMany(rule => rule.SupportedDiagnostics).ToDictionary(descriptor => descriptor.Id, _ => ReportDiagnostic.Warn)));
        var found = enabled.WithAnalyzers(rules, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();

        foreach (var diagnostic in found.Where(diagnostic => diagnostic.Id == "AD0001" || ExpectedAnswer.Rules.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
            Console.WriteLine($"{diagnostic.Id} {(diagnostic.Location.IsInSource ? HazardReports.TextOf(diagnostic) : diagnostic.ToString())}");
        return 0;
    }
}
