using ClosureAnalyzers.Tests.DeepCode;
using ClosureAnalyzers.Tests.Hazards.Answered;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Tests.Hazards.EscapeGraph;

/// <summary>Prints what the rules report of one file.</summary>
internal static class ReportsCommand
{
    /// <summary>The line that says that hazards may be missing, as CLO0004 does.</summary>
    public const string BudgetUsedUp = "CLO0004 budget";

    /// <summary>Runs the command on a small stack, in a process of its own; its exit code, and what it printed.</summary>
    /// <param name="withRules">Or with none: the compiler binds the file, and its operations are visited, which tells what the compiler itself can bear.</param>
    public static Task<(int ExitCode, string[] Lines)> RunInProcess(string source, bool withRules) =>
        SmallStack.RunInProcess(source, file => ["reports", file, withRules ? "rules" : "none"]);

    public static int Run(string file, bool withRules) => SmallStack.Run(() => Report(File.ReadAllText(file), withRules));

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
        if (found.Any(diagnostic => diagnostic.Id == "CLO0004" && diagnostic.Properties["reason"] == "budget"))
            Console.WriteLine(BudgetUsedUp);
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
