using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// Late binding without a loop: a closure that runs after an assignment reads the new value, although the variable had another value when
/// the closure was created.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VariableWrittenAfterCaptureAnalyzer() : CapturingClosureAnalyzer(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1003",
        title: CLO1003Text.Title,
        messageFormat: CLO1003Text.Message,
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: CLO1003Text.Description,
        helpLinkUri: HelpLink.For("CLO1003"));

    private protected override void Check(Function closure, ClosureAnalysisContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.WrittenLater);
}
