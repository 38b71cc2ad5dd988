using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A display class is allocated where the scope of its variables begins, not where the closure is created. The fast path of a cache pays
/// for the lambda of the slow path.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisplayClassOnPathsWithoutClosureAnalyzer() : BodyEndAnalyzer(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO2003",
        title: CLO2003Text.Title,
        messageFormat: CLO2003Text.Message,
        category: "ClosureAllocation",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: CLO2003Text.Description,
        helpLinkUri: HelpLink.For("CLO2003"));

    private protected override void Check(Function closure, ClosureAnalysisContext context)
    {
        foreach (var needless in context.NeedlessEnvironmentsOf(closure))
        {
            context.Report(
                Descriptor,
                needless.Location,
                needless.Closures.Select(needing => needing.KeywordLocation),
                CLO2003Text.ArgumentsOf(needless, context.Model.Body));
        }
    }
}
