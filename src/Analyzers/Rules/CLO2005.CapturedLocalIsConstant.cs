using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A constant is part of the code that uses it. A variable that only ever has one constant value needs a cell, an environment around
/// it, and a delegate that leads there.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CapturedLocalIsConstant() : DeclarationRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO2005",
        title: "Captured local is a constant",
        messageFormat: "'{0}' never has another value than the constant it is declared with, but this {1} captures it, so it lives in an environment; declare it 'const', and there is nothing to capture",
        category: "ClosureAllocation",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO2005"));

    private protected override void Check(Closure closure, ClosureContext context)
    {
        var mentions = BodyAnalysis.Of(context.Model).References;
        foreach (var capture in closure.Captures)
        {
            if (capture.Cell.Closures[0] == closure && CapturedConstant.Is(capture.Cell, mentions))
                context.Report(Descriptor, capture.Cell.Symbol!.Locations[0], [capture.FirstUse.Syntax.GetLocation()], capture.Cell.Name, closure.Noun);
        }
    }
}
