using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Benchmarks.Measured;

/// <summary>
/// What one run of analyzers takes: the bytes that the process allocates, its processor time, and what was reported. Nothing else may run in
/// the process meanwhile.
/// </summary>
internal sealed record AnalyzerCost(long Bytes, TimeSpan Time, ImmutableArray<Diagnostic> Reports)
{
    /// <exception cref="InvalidOperationException">An analyzer threw.</exception>
    public static AnalyzerCost Of(ImmutableArray<DiagnosticAnalyzer> analyzers, Compilation program, AnalyzerOptions options)
    {
        // A clone shares the syntax, and nothing that was bound.
        var run = program.Clone().WithAnalyzers(
            analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        // The driver holds the lists of statements weakly. After a collection, every run has to make them anew.
        GC.Collect();
        var (bytes, time) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
        var reports = run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        var cost = new AnalyzerCost(GC.GetTotalAllocatedBytes(precise: true) - bytes, Environment.CpuUsage.TotalTime - time, reports);
        return reports.FirstOrDefault(report => report.Id == "AD0001") is { } failure ? throw new InvalidOperationException(failure.ToString()) : cost;
    }
}
