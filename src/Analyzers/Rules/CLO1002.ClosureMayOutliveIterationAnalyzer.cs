using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// The same late binding as CLO1001, where it is not known whether the callee keeps the closure. If it does, the closure reads the value
/// that a later iteration assigns.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosureMayOutliveIterationAnalyzer() : CapturingClosureAnalyzer(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1002",
        title: CLO1002Text.Title,
        messageFormat: CLO1002Text.Message,
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: CLO1002Text.Description,
        helpLinkUri: HelpLink.For("CLO1002"));

    private protected override void Check(Function closure, ClosureAnalysisContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.MayOutliveIteration);
}
