namespace ClosureAnalyzers.Model.Building;

/// <summary>What single operations say about variables and functions.</summary>
internal sealed partial class BodyWalk
{
    private void Note(IOperation operation, Place place)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local: { IsConst: false } local } reference:
                NoteMention(local, reference, place, isDeclaration: reference.IsDeclaration);
                break;

            case IParameterReferenceOperation { Parameter: var parameter } when IsStored(parameter):
                // A parameter that the type stores is a field of the object.
                body.AddMention(null, place.Function, operation, Access.Read, place.EmittedAt);
                break;

            case IParameterReferenceOperation { Parameter: var parameter } reference:
                NoteMention(parameter, reference, place, isDeclaration: false);
                break;

            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when body.Unit.HasThis:
                body.AddMention(null, place.Function, operation, Access.Read, place.EmittedAt);
                break;

            case IVariableDeclaratorOperation { Symbol: var local } declarator
                when declarator.Initializer is not null || declarator.Parent is IVariableDeclarationOperation { Initializer: not null }
                    || declarator.Parent is IForEachLoopOperation or ICatchClauseOperation:
                body.AddWrite(local, new Write(declarator, place.Function, isDeclaration: true));
                break;

            case IDeclarationPatternOperation { DeclaredSymbol: { } local }:
                body.AddWrite(local, new Write(operation, place.Function, isDeclaration: true));
                break;

            case IRecursivePatternOperation { DeclaredSymbol: { } local }:
                body.AddWrite(local, new Write(operation, place.Function, isDeclaration: true));
                break;

            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } method }:
                NoteUse(method, operation, place, isConversion: false);
                break;

            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } method, Parent: not IAddressOfOperation }:
                NoteUse(method, operation, place, isConversion: true);
                break;

            case IDelegateCreationOperation { Target: not IAnonymousFunctionOperation } creation:
                body.MethodGroups.Add(new MethodGroup(creation, place.Function, place.EmittedAt));
                break;

            case IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak } when place.Function is not null:
                place.Function.IsIterator = true;
                break;

            case IAwaitOperation:
            case IUsingDeclarationOperation { IsAsynchronous: true }:
                NoteAwait(operation, place);
                break;
        }
    }

    private static void NoteAwait(IOperation operation, Place place)
    {
        if (operation is not IAwaitOperation)
        {
            Handler.AwaitDisposal(place);
            return;
        }

        Handler.Await(place);
        if (operation.Parent is not IExpressionStatementOperation)
            KeepAwaited(place);
    }

    // x = F(await t, () => p): the result is kept until the rest of the statement runs, and so are those of the choices around it.
    private static void KeepAwaited(Place place)
    {
        for (var scope = place.Scope; scope.Kind is ScopeKind.Statement or ScopeKind.Temporaries; scope = scope.Parent!)
        {
            if (scope.Kind == ScopeKind.Temporaries)
                continue;

            scope.Temporaries |= place.EmittedAt;
            if (scope.Operation.Parent is not ({ Type: not null } or ISwitchExpressionArmOperation))
                return;
        }
    }

    private void NoteUse(IMethodSymbol localFunction, IOperation operation, Place place, bool isConversion) =>
        body.LocalFunctionUses.Add(new LocalFunctionUse(localFunction.OriginalDefinition, operation, place.Function, isConversion, place.EmittedAt));

    private void NoteMention(ISymbol variable, IOperation reference, Place place, bool isDeclaration)
    {
        var access = VariableUse.AccessOf(reference);
        if (access.HasFlag(Access.Write))
            body.AddWrite(variable, new Write(reference, place.Function, isDeclaration));

        body.AddMention(variable, place.Function, reference, access, place.EmittedAt);
    }

    // A member that mentions a primary-constructor parameter makes the type store it; initializers only follow.
    private bool IsStored(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
            return false;

        var isOwn = SymbolEqualityComparer.Default.Equals(constructor, body.Unit.Member);
        return !isOwn || body.Unit.Kind == UnitKind.PrimaryConstructor && WholeType.Of(body.Unit).Stores(parameter, cancellation);
    }
}
