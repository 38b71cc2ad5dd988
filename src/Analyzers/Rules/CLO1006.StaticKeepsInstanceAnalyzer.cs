using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A static member lives as long as the program. A closure that is stored there keeps its instance alive and keeps using that instance,
/// whoever calls it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticKeepsInstanceAnalyzer() : CapturingClosureAnalyzer(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1006",
        title: CLO1006Text.Title,
        messageFormat: CLO1006Text.Message,
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: CLO1006Text.Description,
        helpLinkUri: HelpLink.For("CLO1006"));

    private protected override void Check(Function closure, ClosureAnalysisContext context)
    {
        if (context.StaticRetentionOf(closure) is { } keeping)
        {
            context.Report(Descriptor, keeping.Capture.FirstUse.Syntax.GetLocation(), [keeping.Sink.At.Syntax.GetLocation()],
                CLO1006Text.ArgumentsOf(keeping, closure));
        }
    }
}
