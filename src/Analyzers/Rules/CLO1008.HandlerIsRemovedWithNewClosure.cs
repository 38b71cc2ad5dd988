using ClosureAnalyzers.Model;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// Delegates of two lambdas are never equal, even if the source text is the same. <c>-=</c> with a new lambda removes nothing, and the
/// handler that was added stays subscribed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerIsRemovedWithNewClosure() : ClosureRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1008",
        title: CLO1008Text.Title,
        messageFormat: CLO1008Text.Message,
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: CLO1008Text.Description,
        helpLinkUri: HelpLink.For("CLO1008"));

    private protected override bool MayConcern(IOperation operation) => RemovalOf(operation) is not null;

    private protected override void Check(Closure closure, ClosureContext context)
    {
        if (RemovalOf(closure.Operation) is { EventReference: IEventReferenceOperation removed } removal)
            context.Report(Descriptor, closure.KeywordLocation, [removal.Syntax.GetLocation()], FunctionText.NounOf(closure), removed.Event.Name);
    }

    private static IEventAssignmentOperation? RemovalOf(IOperation operation) =>
        operation is IAnonymousFunctionOperation && OperationTree.WithConversions(operation).Parent is IEventAssignmentOperation { Adds: false } removal ? removal : null;
}
