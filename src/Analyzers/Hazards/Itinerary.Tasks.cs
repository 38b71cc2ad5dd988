using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>Closures whose tasks carry them, or the work that they have started, on.</summary>
internal sealed partial class Itinerary
{
    private const string CarriedByTask = "kept by the task that it returns";

    // Where a query is enumerated, its closure has run; an async one has made tasks.
    private IOperation? Enumerated(Way way, IOperation enumerating, ref Carrier carrier)
    {
        if (carrier is { IsQuery: true, RunsToFirstAwait: false })
        {
            Add(way, enumerating, Fate.Runs, "run later");
            return null;
        }

        if (carrier.IsQuery)
            carrier = new Carrier(Hold.Active, CarriedByTask, false);
        return enumerating;
    }

    // xs.ForEach(async x => …), xs.ConvertAll(async x => …): what stands behind the first await goes on, and only a task tells until when.
    private IOperation? RunToFirstAwait(Way way, IArgumentOperation argument, ref Carrier carrier, string name)
    {
        var callee = argument.Parent!;
        var isLost = !carrier.IsQuery && argument.Parameter?.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true };
        if (isLost || carrier.IsQuery && !TypeShapes.CanCarryClosure(callee.Type))
        {
            Stop(way, callee, Fate.Escapes, carrier, isLost ? $"not awaited by '{name}'" : CarriedByTask);
            return null;
        }

        if (!carrier.IsQuery && !TypeShapes.IsAwaitable(callee.Type) && !IsSequence(callee))
        {
            Stop(way, callee, Fate.Unknown, carrier, $"given to '{name}'");
            return null;
        }

        carrier = new Carrier(Hold.Active, CarriedByTask, false);
        return callee;
    }

    // Task.WhenAll(urls.Select(url => client.Get(url))): the closure has run when the call returns, its tasks go on.
    private static bool MakesTasks(Carrier carrier, IArgumentOperation argument) =>
        carrier is { IsQuery: true, RunsToFirstAwait: false, Hold: Hold.Passive }
        && argument.Parameter?.Type is INamedTypeSymbol { TypeArguments: [var element] } && TypeShapes.IsAwaitable(element);

    // Nothing is known of the callee. Where its result is a task or a query that ends here, the closure is done with it.
    private IOperation? GivenToUnknown(Way way, IOperation callee, ref Carrier carrier, string name)
    {
        var isAwaitable = TypeShapes.IsAwaitable(callee.Type) || callee.Parent is IAwaitOperation;
        if (!isAwaitable && !IsSequence(callee))
        {
            Stop(way, callee, Fate.Unknown, carrier, $"given to '{name}'");
            return null;
        }

        if (carrier.Hold != Hold.Active)
            carrier = new Carrier(isAwaitable ? Hold.Active : Hold.Passive, $"given to '{name}'", false, IsQuery: !isAwaitable, IsUnknown: true);
        return callee;
    }

    private static bool IsSequence(IOperation value) => value.Type is { } type && TypeShapes.IsSequence(type);
}
