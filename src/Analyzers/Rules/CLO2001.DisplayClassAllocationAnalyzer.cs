using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// Describes the display class that holds captured variables on the heap. It is allocated where the scope of the variables begins: on every
/// path through the scope, also on paths that do not create the closure.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisplayClassAllocationAnalyzer() : ClosureAnalyzer(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO2001",
        title: CLO2001Text.Title,
        messageFormat: CLO2001Text.Message,
        category: "ClosureAllocation",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: CLO2001Text.Description,
        helpLinkUri: HelpLink.For("CLO2001"));

    private protected override void Check(Function closure, ClosureAnalysisContext context)
    {
        // There is one report for each environment, from the first closure that uses it.
        var layout = context.Layout;
        foreach (var environment in layout.EnvironmentsFirstUsedBy(closure))
        {
            if (!environment.IsStruct)
                Report(environment, layout, context);
        }
    }

    private static void Report(ClosureEnvironment environment, LoweredBody layout, ClosureAnalysisContext context) =>
        context.Describe(
            Descriptor,
            ScopeOpening.LocationOf(environment.Scope),
            [
                ("environment", EnvironmentId.Of(environment, context.Model, layout)),
                ("cells", string.Join(",", environment.CellNames)),
                ("parent", EnvironmentId.Of(environment.Parent, context.Model, layout)),
                ("kind", "class"),
                ("copies", $"{context.Model.Body.Copies}"),
            ],
            CLO2001Text.ArgumentsOf(environment, context.Model.Body));
}
