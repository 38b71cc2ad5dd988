using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>Waiting for what runs meanwhile, where the wait stands in a loop or in another function than the start.</summary>
internal sealed partial class Itinerary
{
    // tasks.ForEach(task => task.Wait()), tasks.Select(task => task.Result)
    private bool WaitsForEach(IOperation callee) =>
        callee is IInvocationOperation call && call.Arguments.Any(argument =>
            FunctionIn(argument.Value) is { Symbol.IsAsync: false } function
            && model.ClosureAt(function) is { } closure
            && function.Symbol.Parameters.Any(parameter => IsWaitedFor(parameter, closure)));

    // foreach (var task in tasks) await task;
    private bool WaitsForEach(IForEachLoopOperation loop) =>
        loop.Locals.Any(element => IsWaitedFor(element, mentions.FunctionOf(loop)));

    private bool IsWaitedFor(ISymbol running, Closure? function) =>
        WayIn(running, new Carrier(Hold.Active, "", false), function).Stops.Any(stop => stop.Fate == Fate.Finishes);

    // Assert.Throws<E>(() => task.Wait()): where the function has run, the task is done.
    private void WaitedForIn(Way way, Closure function, Closure? home)
    {
        if (!IsWaitedFor(way.Holder!, function))
            return;

        foreach (var creation in Creations(function))
        {
            var run = new Way(null, Hold.Passive, "");
            Follow(run, creation, new Carrier(Hold.Passive, "", function.IsAsync));
            way.Stops.AddRange(run.Stops
                .Where(stop => stop.Fate is Fate.Runs or Fate.Finishes)
                .Select(stop => stop with { Fate = Fate.Finishes }));
        }

        foreach (var use in function.Uses)
        {
            if (!use.IsConversion && use.Function == home && !function.IsAsync)
                way.Stops.Add(new Stop(use.Operation, use.Operation, Fate.Finishes, "awaited"));
        }
    }

    // for (…) threads[i].Join(); A loop that waits for each element waits for all of them, however many there are.
    private IOperation PlaceOfWait(IOperation wait, ISymbol holder)
    {
        var place = wait;
        if (!IsElement(mention))
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
        || mentions.Of(holder).Any(other => loop.Syntax.Span.Contains(other.Syntax.Span)
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
