using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Escape;

/// <summary>Waiting for running work where the wait stands in a loop over its elements.</summary>
internal sealed partial class EscapeGraphBuilder
{
    // foreach (var task in tasks) await task; foreach (var action in actions) action();
    private void IteratedOver(IForEachLoopOperation loop, TrackedValue tracked, Origin? origin)
    {
        var function = references.FunctionOf(loop);
        if (!tracked.IsRunning)
        {
            Add(SinkKind.Invoked, reference, tracked, null);
            if (tracked.Kind == HolderKind.Element)
            {
                foreach (var element in loop.Locals)
                    HeldBy(element, loop.LoopControlVariable, tracked with { Kind = HolderKind.Reference }, null);
            }

            return;
        }

        // await foreach (var task in Task.WhenEach(tasks)): behind the loop, all are done.
        if (loop.IsAsynchronous)
            Completed(reference, tracked);
        else
            deferred.WaitFor(node, reference, reference, loop.Locals.Select(element => graph.HeldBy(element, TrackedValue.Running, function)));
    }

    // tasks.ForEach(task => task.Wait()), tasks.Select(task => task.Result)
    private IEnumerable<EscapeNode> ElementsGivenIn(IOperation call, TrackedValue tracked)
    {
        if (!tracked.IsRunning || call is not IInvocationOperation { Arguments: var arguments })
            yield break;

        foreach (var argument in arguments)
        {
            if (FunctionIn(argument.Value) is not { Symbol.IsAsync: false } function || model.FunctionAt(function) is not { } closure)
                continue;
            foreach (var parameter in function.Symbol.Parameters)
                yield return graph.HeldBy(parameter, TrackedValue.Running, closure);
        }
    }

    // Task.WhenAny(tasks): the others go on, unless a loop takes out what is done until nothing is left.
    private void AwaitedWithOthers(Passing passing)
    {
        var (_, call, _, _, tracked, origin) = passing;
        if (AfterEnumeration(call, tracked, origin) is not ({ IsRunning: true } running, var started))
            return;
        if (node.Holder is { } tasks && LoopThatEmpties(tasks, call) is { } condition)
            node.Sinks.Add(Sink.Of(SinkKind.Completed, condition, reference, running));
        else
            LeftRunning(call, running, started);
    }

    // while (tasks.Count > 0) { var done = await Task.WhenAny(tasks); tasks.Remove(done); }
    private IOperation? LoopThatEmpties(ISymbol tasks, IOperation wait)
    {
        for (var around = wait.Parent; around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); around = around.Parent)
        {
            if (around is IWhileLoopOperation { Condition: { } condition, Body: var body } && EndsWhenEmpty(condition)
                && references.Of(tasks).Any(use => condition.Syntax.Span.Contains(use.Syntax.Span))
                && references.Of(tasks).Any(use => body.Syntax.Span.Contains(use.Syntax.Span)
                    && use.Parent is IInvocationOperation { TargetMethod: { } method } && CollectionMembers.Remove(method.Name)))
            {
                return condition;
            }
        }

        return null;
    }

    // tasks.Count > 0, tasks.Any(), !tasks.IsEmpty; not tasks.Count > 1
    private static bool EndsWhenEmpty(IOperation condition) => condition is not IBinaryOperation { RightOperand.ConstantValue: { HasValue: true, Value: int limit } } test
        || (test.OperatorKind, limit) is (BinaryOperatorKind.GreaterThan or BinaryOperatorKind.NotEquals, 0) or (BinaryOperatorKind.GreaterThanOrEqual, 1);

    // for (…) threads[i].Join(); A loop that waits for each element waits for all of them, however many there are.
    private IOperation PlaceOfWait(IOperation wait, ISymbol holder)
    {
        var place = wait;
        if (!IsElement(reference))
            return place;

        for (var around = wait.Parent; around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); around = around.Parent)
        {
            var head = around switch
            {
                IForLoopOperation loop => loop.Condition,
                IWhileLoopOperation loop => loop.Condition,
                IForEachLoopOperation loop => loop.Collection,
                _ => null,
            };
            if (head is null)
                continue;
            if (IsFilledIn(around, holder))
                break;
            place = head;
        }

        return place;
    }

    // for (…) { if (i > 9) threads[i - 9].Join(); threads[i] = new Thread(…); }
    private bool IsFilledIn(IOperation loop, ISymbol holder) =>
        holder.DeclaringSyntaxReferences.Any(declaration => loop.Syntax.Span.Contains(declaration.Span))
        || references.Of(holder).Any(other => loop.Syntax.Span.Contains(other.Syntax.Span)
            && (IsElement(other) ? IsTarget(other.Parent!) : other.Parent is IInvocationOperation { TargetMethod.ReturnsVoid: true }));

    private static bool IsElement(IOperation mention) =>
        mention.Parent is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true };

    private static IAnonymousFunctionOperation? FunctionIn(IOperation value)
    {
        while (value is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
            value = value.Children.First();
        return value as IAnonymousFunctionOperation;
    }
}
