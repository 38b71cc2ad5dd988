using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Roslyn;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// Delegates of two lambdas are never equal, even if the source text is the same. <c>-=</c> with a new lambda removes nothing, and the
/// handler that was added stays subscribed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerIsRemovedWithNewClosureAnalyzer() : ClosureAnalyzer(Descriptor)
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

    private protected override void Check(Function closure, ClosureAnalysisContext context)
    {
        if (RemovalOf(closure.Operation) is { } removal && RemovedFrom(removal) is { } removed)
            context.Report(Descriptor, closure.KeywordLocation, [removal.Syntax.GetLocation()], FunctionText.NounOf(closure), removed.Name);
    }

    // x.E -= …, and the same for a field, property or variable of a delegate type.
    private static IOperation? RemovalOf(IOperation operation)
    {
        if (operation is not IAnonymousFunctionOperation)
            return null;

        var handler = OperationTree.WithConversions(operation);
        return handler.Parent switch
        {
            IEventAssignmentOperation { Adds: false } removal => removal,
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract, Type.TypeKind: TypeKind.Delegate } removal when removal.Value == handler => removal,
            _ => null,
        };
    }

    private static ISymbol? RemovedFrom(IOperation removal) => removal switch
    {
        IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: var removed } } => removed,
        ICompoundAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } => member,
        ICompoundAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => local,
        ICompoundAssignmentOperation { Target: IParameterReferenceOperation { Parameter: var parameter } } => parameter,
        _ => null,
    };
}
