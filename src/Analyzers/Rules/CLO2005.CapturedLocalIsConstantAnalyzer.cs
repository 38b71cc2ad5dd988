using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// The value of a constant is inserted into the code that uses it. A captured variable needs a display class and a new delegate, even if it
/// always has the same constant value.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CapturedLocalIsConstantAnalyzer() : CapturingClosureAnalyzer(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO2005",
        title: CLO2005Text.Title,
        messageFormat: CLO2005Text.Message,
        category: "ClosureAllocation",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: CLO2005Text.Description,
        helpLinkUri: HelpLink.For("CLO2005"));

    private protected override void Check(Function closure, ClosureAnalysisContext context)
    {
        var mentions = VariableReferences.Of(context.Model);
        foreach (var capture in closure.Captures)
        {
            if (capture.Cell.Closures[0] == closure && CapturedConstants.Is(capture.Cell, mentions))
                context.Report(Descriptor, capture.Cell.Symbol!.Locations[0], [capture.FirstUse.Syntax.GetLocation()], capture.Cell.Name, FunctionText.NounOf(closure));
        }
    }
}
