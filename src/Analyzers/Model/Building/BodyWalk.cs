using System.Threading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Model.Building;

/// <summary>
/// Pass 1: one walk over the operations of a body, in evaluation order, with a stack of its own. Finds the functions, what each
/// mentions of the functions around it, the writes, and the uses of local functions.
/// </summary>
internal static class BodyWalk
{
    public static BodyFacts Over(IOperation root, CancellationToken cancellation)
    {
        var body = new BodyFacts(root);
        var pending = new Stack<(IOperation Operation, Closure? Function)>();
        pending.Push((root, null));

        // Local functions may be used before they are declared, and a parameter of an outer function is only told from one of
        // an inner function once both are known; an outer function always comes before its inner ones.
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (operation, function) = pending.Pop();

            if (EnteredFunction(operation, function) is { } entered)
            {
                body.AddClosure(entered);
                function = entered;
            }
            else
            {
                Note(body, operation, function);
            }

            foreach (var child in FoldedCode.LiveChildren(operation).Reverse())
                pending.Push((child, function));
        }

        return body;
    }

    private static Closure? EnteredFunction(IOperation operation, Closure? function) => operation switch
    {
        IAnonymousFunctionOperation lambda => new Closure(KindOf(lambda), lambda, lambda.Symbol, function),
        ILocalFunctionOperation local => new Closure(ClosureKind.LocalFunction, local, local.Symbol, function),
        _ => null,
    };

    private static ClosureKind KindOf(IAnonymousFunctionOperation lambda) => lambda.Syntax switch
    {
        LambdaExpressionSyntax => ClosureKind.Lambda,
        AnonymousMethodExpressionSyntax => ClosureKind.AnonymousMethod,
        _ => ClosureKind.QueryClause,
    };

    private static void Note(BodyFacts body, IOperation operation, Closure? function)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local: { IsConst: false } local } reference:
                NoteMention(body, local, reference, function, isDeclaration: reference.IsDeclaration);
                break;

            case IParameterReferenceOperation { Parameter: var parameter } reference:
                NoteMention(body, parameter, reference, function, isDeclaration: false);
                break;

            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                body.AddMention(null, function, operation, Access.Read);
                break;

            case IVariableDeclaratorOperation { Symbol: var local } declarator
                when declarator.Initializer is not null || declarator.Parent is IVariableDeclarationOperation { Initializer: not null }
                    || declarator.Parent is IForEachLoopOperation or ICatchClauseOperation:
                body.AddWrite(local, new Write(declarator, function, isDeclaration: true));
                break;

            case IDeclarationPatternOperation { DeclaredSymbol: { } local }:
                body.AddWrite(local, new Write(operation, function, isDeclaration: true));
                break;

            case IRecursivePatternOperation { DeclaredSymbol: { } local }:
                body.AddWrite(local, new Write(operation, function, isDeclaration: true));
                break;

            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } method }:
                body.LocalFunctionUses.Add(new LocalFunctionUse(method.OriginalDefinition, operation, function, isConversion: false));
                break;

            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } method, Parent: not IAddressOfOperation }:
                body.LocalFunctionUses.Add(new LocalFunctionUse(method.OriginalDefinition, operation, function, isConversion: true));
                break;

            case IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak } when function is not null:
                function.IsIterator = true;
                break;
        }
    }

    private static void NoteMention(BodyFacts body, ISymbol variable, IOperation reference, Closure? function, bool isDeclaration)
    {
        var access = VariableUse.AccessOf(reference);
        if (access.HasFlag(Access.Write))
            body.AddWrite(variable, new Write(reference, function, isDeclaration));

        body.AddMention(variable, function, reference, access);
    }
}
