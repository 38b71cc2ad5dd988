using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A copy protects a closure from later iterations only if it is taken when the closure is created. Inside the closure it is
/// taken when the closure runs.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyInsideClosureIsTooLate() : CaptureRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1005",
        title: "Copy inside the closure is taken too late",
        messageFormat: "this copy of '{0}' is taken when the {1} runs, and the {1} is {2}, so it will hold what a later iteration leaves in '{0}'; move the copy out of the {1}",
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO1005"));

    private protected override void Check(Closure closure, ClosureContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.LateCopy);
}
