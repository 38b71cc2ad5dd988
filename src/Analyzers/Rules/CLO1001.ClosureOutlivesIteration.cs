using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Model;
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
        title: "Closure outlives the iteration whose variable it captures",
        messageFormat: "'{0}' is one variable for the whole loop, and this {1} is {2}, so it will read what a later iteration leaves in '{0}'; copy it to a local inside the loop",
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO1001"));

    private protected override void Check(Closure closure, ClosureContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.OutlivesIteration);
}
