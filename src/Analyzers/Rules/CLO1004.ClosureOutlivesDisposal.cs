using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A closure keeps a variable alive, not the object's use: what runs after the <c>using</c> has ended finds a disposed object.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosureOutlivesDisposal() : CaptureRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1004",
        title: "Closure can run after the captured variable is disposed",
        messageFormat: "'{0}' is disposed in this method, but this {1} is {2}, so it can use '{0}' after the disposal; dispose '{0}' when the {1} is done, or read what it needs before",
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO1004"));

    private protected override void Check(Closure closure, ClosureContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.Disposed);
}
