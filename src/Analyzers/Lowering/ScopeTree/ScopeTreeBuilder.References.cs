using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>What single operations say about variables and functions.</summary>
internal sealed partial class ScopeTreeBuilder
{
    private void Note(IOperation operation, WalkContext context)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local: { IsConst: false } local } reference:
                NoteReference(local, reference, context, isDeclaration: reference.IsDeclaration);
                break;

            case IParameterReferenceOperation { Parameter: var parameter } when isStored(parameter):
                // A parameter that the type stores is a field of the object.
                draft.AddReference(null, context.Function, operation, Access.Read, context.EmittedAt);
                break;

            case IParameterReferenceOperation { Parameter: var parameter } reference:
                NoteReference(parameter, reference, context, isDeclaration: false);
                break;

            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when draft.Body.HasThis:
                draft.AddReference(null, context.Function, operation, Access.Read, context.EmittedAt);
                break;

            case IVariableDeclaratorOperation { Symbol: var local } declarator
                when declarator.Initializer is not null || declarator.Parent is IVariableDeclarationOperation { Initializer: not null }
                    || declarator.Parent is IForEachLoopOperation or ICatchClauseOperation:
                draft.AddWrite(local, new Write(declarator, context.Function, isDeclaration: true));
                break;

            case IDeclarationPatternOperation { DeclaredSymbol: { } local }:
                draft.AddWrite(local, new Write(operation, context.Function, isDeclaration: true));
                break;

            case IRecursivePatternOperation { DeclaredSymbol: { } local }:
                draft.AddWrite(local, new Write(operation, context.Function, isDeclaration: true));
                break;

            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } method }:
                NoteUse(method, operation, context, isConversion: false);
                break;

            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } method, Parent: not IAddressOfOperation }:
                NoteUse(method, operation, context, isConversion: true);
                break;

            case IDelegateCreationOperation { Target: not IAnonymousFunctionOperation } creation:
                draft.MethodGroupConversions.Add(new MethodGroupConversion(creation, context.Function, context.EmittedAt));
                break;

            case IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak } when context.Function is not null:
                context.Function.IsIterator = true;
                break;

            case IAwaitOperation:
            case IUsingDeclarationOperation { IsAsynchronous: true }:
                NoteAwait(operation, context);
                break;
        }
    }

    private static void NoteAwait(IOperation operation, WalkContext context)
    {
        if (operation is not IAwaitOperation)
        {
            HandlerRegion.AwaitDisposal(context);
            return;
        }

        HandlerRegion.Await(context);
        if (operation.Parent is not IExpressionStatementOperation)
            KeepAwaited(context);
    }

    // x = F(await t, () => p): the result is kept until the rest of the statement runs, and so are those of the choices around it.
    private static void KeepAwaited(WalkContext context)
    {
        for (var scope = context.Scope; scope.Kind is ScopeKind.Statement or ScopeKind.Temporaries; scope = scope.Parent!)
        {
            if (scope.Kind == ScopeKind.Temporaries)
                continue;

            scope.Temporaries |= context.EmittedAt;
            if (scope.Operation.Parent is not ({ Type: not null } or ISwitchExpressionArmOperation))
                return;
        }
    }

    private void NoteUse(IMethodSymbol localFunction, IOperation operation, WalkContext context, bool isConversion) =>
        draft.LocalFunctionReferences.Add(new LocalFunctionReference(localFunction.OriginalDefinition, operation, context.Function, isConversion, context.EmittedAt));

    private void NoteReference(ISymbol variable, IOperation reference, WalkContext context, bool isDeclaration)
    {
        var access = ReferenceAccess.Of(reference);
        if (access.HasFlag(Access.Write))
            draft.AddWrite(variable, new Write(reference, context.Function, isDeclaration));

        draft.AddReference(variable, context.Function, reference, access, context.EmittedAt);
    }
}
