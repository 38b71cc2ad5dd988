using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A closure keeps the captured object alive but does not prevent its disposal. A closure that runs after the end of the <c>using</c> block
/// uses a disposed object.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosureOutlivesDisposalAnalyzer() : CapturingClosureAnalyzer(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1004",
        title: CLO1004Text.Title,
        messageFormat: CLO1004Text.Message,
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: CLO1004Text.Description,
        helpLinkUri: HelpLink.For("CLO1004"));

    private protected override void Check(Function closure, ClosureAnalysisContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.Disposed);
}
