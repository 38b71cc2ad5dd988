using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Model;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A closure follows the variable, not the value. A <c>for</c> loop has one variable for all iterations, and so has everything
/// declared outside a loop: closures that are kept all read what the last write left there, three times "salad".
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosureOutlivesIteration() : CaptureRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1001",
        title: CLO1001Text.Title,
        messageFormat: CLO1001Text.Message,
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: CLO1001Text.Description,
        helpLinkUri: HelpLink.For("CLO1001"));

    private protected override void Check(Closure closure, ClosureContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.OutlivesIteration);
}
