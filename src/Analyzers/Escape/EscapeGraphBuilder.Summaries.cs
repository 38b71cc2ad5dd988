namespace ClosureAnalyzers.Escape;

/// <summary>What a callee in source does with the closure, as its summary says.</summary>
internal sealed partial class EscapeGraphBuilder
{
    private void Apply(CalleeSummary summary, Passing passing)
    {
        var (_, call, method, _, tracked, origin) = passing;
        if (tracked.IsRunning && summary.Completes || tracked.RunsToFirstAwait && node.Value.IsRunning && summary.Effects == ParameterEffect.Runs)
        {
            Completed(call, tracked);
            return;
        }

        var reachesCaller = false;
        foreach (var parameter in summary.FlowsTo)
            reachesCaller |= FlowsToArgument(parameter, passing);

        // IDisposable Subscribe(handler): the subscription ends when the result is disposed.
        var isSubscription = summary.Has(ParameterEffect.StoredInReceiver) && summary.Has(ParameterEffect.InResult)
            && call is IInvocationOperation && call.Type is { } result && TypeFacts.IsDisposable(result);
        if (isSubscription)
        {
            GoOn(call, TrackedValue.Running, passing.OriginOr(SinkKind.Kept));
            return;
        }

        if (summary.Has(ParameterEffect.StoredInReceiver))
        {
            reachesCaller = true;
            if (call is IObjectCreationOperation)
                GoOn(call, tracked with { StartsWhenUsed = tracked.StartsWhenUsed || callees.StartsWhenUsed(call.Type) }, origin);
            else if (IsConstructorInitializer(call))
                Add(SinkKind.StoredInMember, call, tracked, origin, method);
            else
                StoredInObject(passing);
        }

        if (summary.Has(ParameterEffect.ReceiverRuns))
        {
            reachesCaller = true;
            ReceiverRuns(passing);
        }

        if (summary.Has(ParameterEffect.ResultRuns))
        {
            reachesCaller = true;
            GoOn(call, TrackedValue.Running with { HasRun = tracked.HasRun }, passing.OriginOr(SinkKind.Started));
        }

        if (summary.Has(ParameterEffect.InResult) && TypeFacts.CanCarryClosure(call.Type))
        {
            reachesCaller = true;
            var isQuery = tracked.IsQuery || summary.Has(ParameterEffect.RunsWhenEnumerated);
            GoOn(call, isQuery ? tracked with { IsQuery = true } : tracked, origin);
        }

        if (summary.Escapes)
            node.Sinks.Add(Sink.Of(summary.EscapeKind, call, reference, tracked, method) with { StaticKeeper = summary.StaticKeeper });
        else if (summary.Has(ParameterEffect.Unknown))
            GivenToUnknown(passing);
        else if (!tracked.IsRunning && (summary.Has(ParameterEffect.Runs) || summary.Has(ParameterEffect.InResult) && !reachesCaller))
            Add(SinkKind.Invoked, call, tracked, origin);
        else if (!reachesCaller)
            LeftRunning(call, tracked, origin);
    }

    // The object that a method is called on, or the new object, holds the running work.
    private void ReceiverRuns(Passing passing)
    {
        var (_, call, method, receiver, tracked, _) = passing;
        var running = TrackedValue.Running with { HasRun = tracked.HasRun };
        var started = passing.OriginOr(SinkKind.Started);
        switch (receiver)
        {
            case null:
                GoOn(call, running, started);
                break;
            case IInstanceReferenceOperation when IsConstructorInitializer(call):
                Add(SinkKind.StoredInMember, call, running, started, method);
                break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } self }:
                HeldBy(self, call, running, started);
                break;
            case ILocalReferenceOperation { Local: var local }:
                HeldBy(local, call, running, started);
                break;
            default:
                Kept(call, receiver, running, started);
                break;
        }
    }

    // new Builder().With(() => x).Build(): what a method returns may be the object it was called on, which has no name.
    private void StoredInObject(Passing passing)
    {
        var (_, call, method, receiver, tracked, origin) = passing;
        var returnsReceiver = IsFluent(method);
        if (returnsReceiver)
            GoOn(call, tracked, origin);

        while (receiver is IInvocationOperation { Instance: { } inner } chained && IsFluent(chained.TargetMethod))
            receiver = inner;
        if (receiver is ILocalReferenceOperation { Local: var local } && OwnedObjects.IsOfSource(local.Type, local))
            HeldBy(local, call, tracked, origin);
        else if (receiver is IObjectCreationOperation && !returnsReceiver)
            Add(SinkKind.Invoked, call, tracked, origin);
        else if (receiver is not IObjectCreationOperation)
            Stored(passing);
    }

    private bool IsFluent(IMethodSymbol method) => callees.SummaryOf(method, null, TrackedValue.Delegate) is { } summary && summary.Has(ParameterEffect.InResult);

    // void Fill(List<Action> list, Action a) => list.Add(a); void Make(out Action o, Action a) => o = a;
    private bool FlowsToArgument(int parameter, Passing passing)
    {
        var arguments = passing.Call is IInvocationOperation invocation ? invocation.Arguments : ((IObjectCreationOperation)passing.Call).Arguments;
        var given = arguments.FirstOrDefault(other => other.Parameter?.Ordinal == parameter);
        var target = given?.Value is IDeclarationExpressionOperation { Expression: var declared } ? declared : given?.Value;
        switch (target)
        {
            case ILocalReferenceOperation { Local: var local } when given!.Parameter!.RefKind != RefKind.None:
                HeldBy(local, passing.Call, passing.Tracked, passing.Origin);
                return true;

            case ILocalReferenceOperation { Local: var local }:
                HeldAsElement(local, passing.Call, passing.Tracked, passing.OriginOr(SinkKind.Kept));
                return true;

            case null:
                return false;

            default:
                Kept(passing.Call, target, passing.Tracked, passing.OriginOr(SinkKind.Kept));
                return true;
        }
    }
}
