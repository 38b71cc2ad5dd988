using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A copy gives a closure the current value only if the copy is made before the closure is created. A copy inside the closure is made when
/// the closure runs.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyInsideClosureIsTooLateAnalyzer() : CapturingClosureAnalyzer(Descriptor)
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

    private protected override void Check(Function closure, ClosureAnalysisContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.LateCopy);
}
