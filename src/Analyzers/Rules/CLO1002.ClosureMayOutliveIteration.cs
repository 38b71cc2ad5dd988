using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// The same late binding as CLO1001, where nothing is known of the callee that is given the closure: if it keeps the closure,
/// the closure reads what a later iteration leaves in the variable.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosureMayOutliveIteration() : CaptureRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1002",
        title: "Closure may outlive the iteration whose variable it captures",
        messageFormat: "'{0}' is one variable for the whole loop, and this {1} is {2}; if it is kept there, it will read what a later iteration leaves in '{0}'; copy it to a local inside the loop",
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO1002"));

    private protected override void Check(Closure closure, ClosureContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.MayOutliveIteration);
}
