using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// No loop is needed for late binding: a closure that runs after a later assignment reads the new value, though it was written
/// when the old one stood there.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VariableIsWrittenWhileClosureCanRun() : CaptureRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1003",
        title: "Captured variable is written while the closure can still run",
        messageFormat: "'{0}' is written after this {1} captured it, and the {1} is {2}, so it will read the later value; copy '{0}' to a local before the {1} if it is to see the value of now",
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO1003"));

    private protected override void Check(Closure closure, ClosureContext context) =>
        context.ReportHazards(Descriptor, closure, HazardKind.WrittenLater);
}
