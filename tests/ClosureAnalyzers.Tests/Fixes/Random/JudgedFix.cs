using ClosureAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Tests.Fixes.Random;

/// <summary>A fix, what it is asked to repair, and whether the program may not tell the difference.</summary>
internal sealed record JudgedFix(string Name, CodeFixProvider Fix, ImmutableArray<DiagnosticAnalyzer> Rules, bool KeepsOutput)
{
    public static ImmutableArray<JudgedFix> For(bool isImmediate) =>
    [
        isImmediate
            ? new("copies of everything", new CopyToLocalCodeFixProvider(), [new EveryCapture()], KeepsOutput: true)
            : new("copies of what is written", new CopyToLocalCodeFixProvider(), [new WrittenCapture()], KeepsOutput: false),
        new("hazard fixes", new CopyToLocalCodeFixProvider(), RulesFor("CLO1001", "CLO1002", "CLO1003", "CLO1005"), KeepsOutput: false),
        new("CLO2003", new CopyIntoBlockCodeFixProvider(), RulesFor("CLO2003"), KeepsOutput: true),
        new("CLO2005", new DeclareConstantCodeFixProvider(), RulesFor("CLO2005"), KeepsOutput: true),
    ];

    private static ImmutableArray<DiagnosticAnalyzer> RulesFor(params string[] ids) =>
        Analysis.AllRules.RemoveAll(rule => !rule.SupportedDiagnostics.Any(descriptor => ids.Contains(descriptor.Id)));

    public bool IsStandIn => Rules is [StandInRule];

    public Task<Solution> Apply(Solution solution) => FixedSolution.FixAll(solution, FixAllScope.Solution, Rules, Fix.FixableDiagnosticIds, Fix);
}
