using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>Says why a captured variable that changes, or is disposed, after a closure was created is not reported by a hazard rule.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SilentVariableAnalyzer() : CapturingClosureAnalyzer(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO0004",
        title: CLO0004Text.Title,
        messageFormat: CLO0004Text.Message,
        category: "ClosureModel",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: CLO0004Text.Description,
        helpLinkUri: HelpLink.For("CLO0004"));

    private protected override void Check(Function closure, ClosureAnalysisContext context)
    {
        foreach (var silence in context.SilencesOf(closure))
        {
            context.Describe(
                Descriptor,
                silence.Capture.FirstUse.Syntax.GetLocation(),
                [("cell", silence.Capture.Cell.Name), ("reason", silence.Reason)],
                silence.Capture.Cell.Name,
                FunctionText.NounOf(closure),
                CLO0004Text.ReasonOf(silence));
        }
    }
}
