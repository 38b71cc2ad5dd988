using ClosureAnalyzers.Oracle.Emitted;
using ClosureAnalyzers.Oracle.Layouts;
using ClosureAnalyzers.Oracle.Reports;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Oracle;

/// <summary>Everything in which a program and what the package says of it differ.</summary>
internal static class Judgement
{
    // The diagnostics say what the model says; one compiler is enough to judge that.
    private static readonly bool JudgesDiagnostics = Disagreement.ThisCompiler == Compilers.Roslyn5;

    /// <summary>Where the model differs; for a release build, which messages describe, also where the diagnostics do.</summary>
    public static ImmutableArray<Difference> Of(CSharpCompilation compilation, ImmutableArray<SourceUnit> units, EmittedAssembly assembly, OptimizationLevel level)
        => [.. Comparison.Of(units, assembly, level), .. JudgesDiagnostics && level == OptimizationLevel.Release ? DescribedProgram.Differences(compilation, assembly) : []];
}
