using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Escape;

/// <summary>Closures, and objects that carry them, of which a method is called or a property is read.</summary>
internal sealed partial class EscapeGraphBuilder
{
    private void Called(IInvocationOperation call, TrackedValue tracked, Origin? origin)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            Invoked(call, tracked, origin);
            return;
        }

        switch (callees.EffectOf(method, null))
        {
            case CalleeEffect.Finishes or CalleeEffect.Starts when TimeLimits.MayPass(call):
                LeftRunning(call, tracked, origin);
                return;
            case CalleeEffect.Finishes:
                Completed(call, tracked);
                return;
            case CalleeEffect.Deferred or CalleeEffect.Starts:
                GoOn(call, tracked, origin);
                return;
            case CalleeEffect.Ignores:
                LeftRunning(call, tracked, origin);
                return;
        }

        if (tracked.IsRunning && (KnownMembers.SelfRunningEnds.Contain(method) || WaitingNames.Covers(method) && !TimeLimits.MayPass(call))
            || CollectionMembers.Empties(method.Name))
        {
            Completed(call, tracked);
        }
        else if (callees.SummaryOf(method, null, tracked) is { } summary)
            Apply(summary.OfReceiver(), new Passing(null, call, method, call.Instance, tracked, origin));
        else if (TypeFacts.CanCarryClosure(call.Type))
            GoOn(call, tracked, origin);
        else if (tracked.Kind == HolderKind.Reference)
            Add(tracked.StartsWhenUsed ? SinkKind.Started : SinkKind.Invoked, call, tracked, origin, tracked.StartsWhenUsed ? method : null);
        else
            LeftRunning(call, tracked, origin);
    }

    // new Thread(() => …).Start(): nobody is left who could wait for it.
    private void LeftRunning(IOperation call, TrackedValue tracked, Origin? origin)
    {
        if (tracked.IsRunning && origin is not null)
            Add(origin.Kind, call, tracked, origin, origin.Target);
    }

    private void Invoked(IInvocationOperation call, TrackedValue tracked, Origin? origin)
    {
        // The task of an async delegate carries it on; nobody can wait for an async void one.
        if (tracked.YieldsClosure)
            GoOn(call, tracked with { YieldsClosure = false }, origin);
        else if (!tracked.RunsToFirstAwait)
            Add(SinkKind.Invoked, call, tracked, origin);
        else if (TypeFacts.CanCarryClosure(call.Type))
            GoOn(call, TrackedValue.Running with { HasRun = tracked.HasRun }, CarriedByTask);
        else
            Add(SinkKind.NotAwaited, call, tracked, origin);
    }

    private void Read(IPropertyReferenceOperation property, TrackedValue tracked, Origin? origin)
    {
        if (IsTarget(property))
        {
            // watcher.EnableRaisingEvents = false
            if (tracked.IsRunning && KnownMembers.SelfRunningEnds.Contain(property.Property)
                && property.Parent is ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: false } } off)
            {
                Completed(off, tracked);
            }

            return;
        }

        switch (callees.EffectOf(property.Property))
        {
            // Lazy<T>.Value runs the factory, the first time.
            case CalleeEffect.Immediate:
                node.Sinks.Add(Sink.Of(SinkKind.Invoked, property, reference, tracked) with { IsLast = true });
                break;

            // Task<T>.Result waits for the task.
            case CalleeEffect.Finishes:
                Completed(property, tracked);
                break;

            default:
                if (TypeFacts.CanCarryClosure(property.Type))
                    GoOn(property, tracked, origin);
                break;
        }
    }
}
