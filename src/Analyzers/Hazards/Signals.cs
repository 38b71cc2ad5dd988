using ClosureAnalyzers.Closures;
using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Closures that tell when they are done: the last thing they do is to set an event, complete a task source, and so on. Behind a wait for
/// that object without a time limit the closure has run. With a limit it may still run.
/// </summary>
internal static class Signals
{
    /// <summary>The points of <paramref name="method"/> behind which <paramref name="closure"/> is done.</summary>
    public static IEnumerable<ProgramPoint> WaitsFor(Function closure, MethodAnalysis method, VariableReferences references)
    {
        if (SignalledBy(closure) is not { } signal)
            return [];

        return references.Of(signal)
            .Where(use => references.FunctionOf(use) == closure.Parent)
            .Select(WaitAt)
            .OfType<IOperation>()
            .Select(method.Find)
            .OfType<ProgramPoint>();
    }

    // The object on which the last statement of the closure calls Set, Signal, Release, SetResult …
    private static ISymbol? SignalledBy(Function closure)
    {
        var last = closure.Operation switch
        {
            IAnonymousFunctionOperation function => LastIn(function.Body),
            ILocalFunctionOperation { Body: { } body } => LastIn(body),
            _ => null,
        };
        return last is IInvocationOperation { Instance: { } instance } call && SignalTable.IsSignal(call.TargetMethod) ? ObjectIn(instance) : null;
    }

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
                case IInvocationOperation call when call.Instance == value && TypeFacts.IsAwaitable(call.Type):
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
