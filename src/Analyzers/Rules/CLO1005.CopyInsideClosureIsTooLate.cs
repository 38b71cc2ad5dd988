using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Model;
using ClosureAnalyzers.Rules.Messages;
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
        title: CLO1005Text.Title,
        messageFormat: CLO1005Text.Message,
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: CLO1005Text.Description,
        helpLinkUri: HelpLink.For("CLO1005"));

    private protected override void Check(Closure closure, ClosureContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.LateCopy);
}
