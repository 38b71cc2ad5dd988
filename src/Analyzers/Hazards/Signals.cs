using ClosureAnalyzers.Closures;
using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Closures that tell when they are done with a variable: behind their last use of it they set an event, complete a task source, and so on. Behind
/// a wait for that object without a time limit the closure does not use the variable any more. With a limit it may.
/// </summary>
internal static class Signals
{
    /// <summary>The points of <paramref name="method"/> behind which <paramref name="closure"/> is done with <paramref name="cell"/>.</summary>
    public static IEnumerable<ProgramPoint> WaitsFor(Function closure, Cell cell, MethodAnalysis method, VariableReferences references, Compilation? compilation)
    {
        if (SignalledBy(closure, cell, compilation) is not { } signal)
            return [];

        return references.Of(signal)
            .Where(use => references.FunctionOf(use) == closure.Parent)
            .Select(WaitAt)
            .OfType<IOperation>()
            .Select(method.Find)
            .OfType<ProgramPoint>();
    }

    // The object on which the closure, or the method that it calls at its end, calls Set, Signal, Release, SetResult …
    private static ISymbol? SignalledBy(Function closure, Cell cell, Compilation? compilation)
    {
        var body = BodyOf(closure.Operation);
        if (SignalIn(LastUseIn(body, cell.Symbol!)) is { } place)
            return ObjectIn(place) is { } signal && IsGivenOnce(signal, closure.Operation) ? signal : null;

        return CallIn(LastIn(body)) is { } call && compilation is not null && CalleeBody.Of(call.TargetMethod.OriginalDefinition, compilation) is { } callee
            ? call.Arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && SignalsAtEnd(callee, parameter.OriginalDefinition)) is { } signalled ? ObjectIn(signalled.Value) : null
            : null;
    }

    // done.Release(); … done.Release(): the first of them ends a wait.
    private static bool IsGivenOnce(ISymbol signal, IOperation function) => function.Descendants()
        .OfType<IInvocationOperation>()
        .Count(call => SignalIn(call) is { } place && SymbolEqualityComparer.Default.Equals(ObjectIn(place), signal)) == 1;

    private static bool SignalsAtEnd(CalleeBody callee, ISymbol parameter) =>
        SignalIn(LastUseIn(BodyOf(callee.Function?.Operation ?? callee.Model?.Root), parameter)) is IParameterReferenceOperation signalled
        && SymbolEqualityComparer.Default.Equals(signalled.Parameter, parameter);

    private static IOperation? SignalIn(IOperation? statement) =>
        LastIn(statement) is IInvocationOperation { Instance: { } instance } call && SignalTable.IsSignal(call.TargetMethod) ? instance : null;

    private static IInvocationOperation? CallIn(IOperation? operation) => (operation is IAwaitOperation await ? await.Operation : operation) as IInvocationOperation;

    private static IOperation? BodyOf(IOperation? function) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda.Body,
        ILocalFunctionOperation local => local.Body,
        IMethodBodyBaseOperation method => method.BlockBody ?? method.ExpressionBody,
        _ => null,
    };

    // The last statement of the body that uses the variable, or that gives a signal. What stands behind it does not matter.
    private static IOperation? LastUseIn(IOperation? body, ISymbol variable) => body is not IBlockOperation block || block.Operations.Any(statement => statement is ILabeledOperation)
        ? body
        : block.Operations.LastOrDefault(statement => SignalIn(statement) is not null || statement.DescendantsAndSelf().Any(use => IsReference(use, variable))) ?? body;

    private static bool IsReference(IOperation operation, ISymbol variable) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } => true,
        _ => false,
    };

    // A local, a parameter, or a field or property of this object or of a type.
    private static ISymbol? ObjectIn(IOperation place)
    {
        while (place is IMemberReferenceOperation { Instance: { } instance and not IInstanceReferenceOperation })
            place = instance;
        return (place as IMemberReferenceOperation)?.Member ?? OwnedObjects.RootOf(place);
    }

    private static IOperation? LastIn(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IBlockOperation block:
                    operation = block.Operations.LastOrDefault(statement => !statement.IsImplicit || statement is IExpressionStatementOperation or IReturnOperation { ReturnedValue: not null });
                    break;
                // Behind a catch clause, nobody knows whether the signal was given.
                case ITryOperation { Finally: { } always }:
                    operation = always;
                    break;
                case ILockOperation locked:
                    operation = locked.Body;
                    break;
                case IUsingOperation usage:
                    operation = usage.Body;
                    break;
                case IExpressionStatementOperation statement:
                    operation = statement.Operation;
                    break;
                // _ = done.Release();
                case ISimpleAssignmentOperation { Target: IDiscardOperation } discarded:
                    operation = discarded.Value;
                    break;
                case IReturnOperation result:
                    operation = result.ReturnedValue;
                    break;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    // done.WaitOne(), done.Wait(token), await done.WaitAsync(), await source.Task, source.Task.Wait(), while (!source.Task.IsCompleted) …
    private static IOperation? WaitAt(IOperation use)
    {
        for (var value = use; value.Parent is { } parent; value = parent)
        {
            switch (parent)
            {
                case IPropertyReferenceOperation { Property: { Name: "IsCompleted" or "IsSet" or "IsCancellationRequested", Type.SpecialType: SpecialType.System_Boolean } }
                    when IsPolled(parent):
                    return parent;
                case IMemberReferenceOperation member when member.Instance == value:
                case IConversionOperation or IParenthesizedOperation:
                    break;
                case IAwaitOperation:
                    return parent;
                case IInvocationOperation call when call.Instance == value && SignalTable.IsWait(call.TargetMethod):
                    if (call.TargetMethod.Parameters.Any(TimeLimits.IsLimit))
                        return null;
                    if (!TypeFacts.IsAwaitable(call.Type))
                        return call;
                    break;
                case IInvocationOperation call when call.Instance == value && TypeFacts.IsAwaitable(call.Type) && !TimeLimits.MayPass(call):
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsPolled(IOperation state) =>
        state.Parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Parent: IWhileLoopOperation loop } negation && loop.Condition == negation;
}
