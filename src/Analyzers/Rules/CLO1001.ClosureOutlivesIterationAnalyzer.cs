using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A closure captures the variable, not its value. All iterations share the variable of a <c>for</c> loop, and a variable that is
/// declared before a loop. Closures that are kept all read the value of the last write.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosureOutlivesIterationAnalyzer() : CapturingClosureAnalyzer(Descriptor)
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

    private protected override void Check(Function closure, ClosureAnalysisContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.OutlivesIteration);
}
