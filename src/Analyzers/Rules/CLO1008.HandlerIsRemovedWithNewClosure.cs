using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// Two lambdas are never equal, even if they read the same: <c>-=</c> with a new one removes nothing, and the handler that was
/// added stays.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerIsRemovedWithNewClosure() : ClosureRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO1008",
        title: "Event handler is removed with a new closure",
        messageFormat: "this {0} is created here, so it is no handler of '{1}' and '-=' removes nothing; keep the handler that was added in a variable and remove that",
        category: "ClosureHazard",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO1008"));

    private protected override bool MayConcern(IOperation operation) => RemovalOf(operation) is not null;

    private protected override void Check(Closure closure, ClosureContext context)
    {
        if (RemovalOf(closure.Operation) is { } removal && RemovedFrom(removal) is { } removed)
            context.Report(Descriptor, closure.KeywordLocation, [removal.Syntax.GetLocation()], closure.Noun, removed.Name);
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
