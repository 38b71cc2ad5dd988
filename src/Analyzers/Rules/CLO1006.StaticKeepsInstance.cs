using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// Static storage lives as long as the program. A closure in it keeps the one instance it was made in alive, and answers for
/// that instance whoever asks.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticKeepsInstance() : CaptureRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1006",
        title: "Static storage keeps a closure over an instance",
        messageFormat: "'{0}' belongs to one instance, and the static {2} keeps this {1}, so the instance stays alive and the {1} answers for it ever after; remove the {1} when the instance is done, or give it the instance as an argument",
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO1006"));

    private protected override void Check(Closure closure, ClosureContext context)
    {
        if (context.StaticRetentionOf(closure) is { } keeping)
        {
            context.Report(Descriptor, keeping.Capture.FirstUse.Syntax.GetLocation(), [keeping.Sink.At.Syntax.GetLocation()],
                keeping.Capture.Cell.Name, closure.Noun, keeping.KeeperInWords);
        }
    }
}
