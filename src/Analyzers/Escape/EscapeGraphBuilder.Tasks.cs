namespace ClosureAnalyzers.Escape;

/// <summary>Closures whose tasks carry them, or the work that they started, on.</summary>
internal sealed partial class EscapeGraphBuilder
{
    private static readonly Origin CarriedByTask = new(SinkKind.CarriedByTask, null);

    private void Enumerated(IOperation enumerating, TrackedValue tracked, Origin? origin)
    {
        if (AfterEnumeration(enumerating, tracked, origin) is { } made)
            GoOn(enumerating, made.Tracked, made.Origin);
    }

    // Where a query is enumerated, its closure has run. An async closure has made tasks, which are the elements now.
    private (TrackedValue Tracked, Origin? Origin)? AfterEnumeration(IOperation enumerating, TrackedValue tracked, Origin? origin)
    {
        if (!tracked.IsQuery)
            return (tracked, origin);
        if (tracked.RunsToFirstAwait)
            return (TrackedValue.Running with { HasRun = tracked.HasRun }, origin ?? CarriedByTask);

        Add(SinkKind.Invoked, enumerating, tracked, origin);
        return null;
    }

    // A query that is given to Task.WhenAll is enumerated there.
    private void Started(Passing passing)
    {
        var (argument, call, _, _, tracked, _) = passing;
        var makesTasks = MakesTasks(tracked, argument);
        if (makesTasks || tracked is { IsQuery: true, RunsToFirstAwait: true })
            Add(SinkKind.Invoked, call, tracked, null);

        var running = TrackedValue.Running with { HasRun = tracked.HasRun || makesTasks };
        if (IsConstructorInitializer(call))
            Add(SinkKind.StoredInMember, call, running, passing.OriginOr(SinkKind.Started), passing.Method);
        else
            GoOn(call, running, passing.OriginOr(SinkKind.Started));
    }

    // Task.WhenAll(urls.Select(url => client.Get(url))): the closure has run when the call returns, its tasks go on.
    private static bool MakesTasks(TrackedValue tracked, IArgumentOperation? argument) =>
        tracked is { IsQuery: true, RunsToFirstAwait: false, Kind: HolderKind.Reference }
        && argument?.Parameter?.Type is INamedTypeSymbol { TypeArguments: [var element] } && TypeFacts.IsAwaitable(element);

    // xs.ForEach(async x => …), xs.ConvertAll(async x => …): what stands behind the first await goes on, and only a task tells until when.
    private void RunToFirstAwait(Passing passing)
    {
        var (argument, call, method, _, tracked, origin) = passing;
        var isLost = !tracked.IsQuery && argument?.Parameter?.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true };
        if (isLost || tracked.IsQuery && !TypeFacts.CanCarryClosure(call.Type))
            Add(isLost ? SinkKind.NotAwaited : SinkKind.CarriedByTask, call, tracked, origin, isLost ? method : null);
        else if (!tracked.IsQuery && !TypeFacts.IsAwaitable(call.Type) && !IsSequence(call))
            Add(SinkKind.Unknown, call, tracked, origin, method);
        else
            GoOn(call, TrackedValue.Running with { HasRun = tracked.HasRun }, origin ?? CarriedByTask);
    }

    // Where the result of an unknown callee is a task or a query that ends here, the closure is done with it.
    private void GivenToUnknown(Passing passing)
    {
        var (argument, call, method, _, tracked, origin) = passing;

        if (!tracked.RunsToFirstAwait && argument is not null && EagerOperators.Run(method, argument.Parameter!, tracked.IsQuery))
        {
            Add(SinkKind.Invoked, call, tracked, origin);
            return;
        }

        var isAwaitable = TypeFacts.IsAwaitable(call.Type) || call.Parent is IAwaitOperation;
        if (!isAwaitable && !IsSequence(call))
            Add(SinkKind.Unknown, call, tracked, origin, method);
        else if (tracked.IsRunning)
            GoOn(call, tracked, origin);
        else
            GoOn(call, new TrackedValue(isAwaitable ? HolderKind.Running : HolderKind.Reference, IsQuery: !isAwaitable, IsUncertain: true), new Origin(SinkKind.Unknown, method));
    }

    private static bool IsSequence(IOperation value) => value.Type is { } type && TypeFacts.IsSequence(type);
}
