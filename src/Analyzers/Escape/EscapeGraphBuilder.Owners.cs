namespace ClosureAnalyzers.Escape;

/// <summary>Objects of this function that have the closure as a handler or in a list of their own.</summary>
internal sealed partial class EscapeGraphBuilder
{
    // The members of an object are not the object.
    private static bool IsUseOfOwner(IOperation parent, IOperation value) => parent switch
    {
        IMemberReferenceOperation member => member.Instance == value,
        IInvocationOperation call => call.Instance == value,
        IArrayElementReferenceOperation or IForEachLoopOperation or IAwaitOperation => true,
        _ => false,
    };

    // An object whose class stands in the source runs what it has when one of its methods is called, or a property is set. A method
    // may also start it. What the framework does with an object, nobody can see.
    private void UsedOwner(IOperation use, TrackedValue tracked)
    {
        if (node.Holder is not { } owner || !OwnedObjects.IsOfSource(TypeFacts.TypeOf(owner), owner))
            return;

        switch (use)
        {
            case IInvocationOperation call when Disposals.IsDisposal(call):
                break;

            case IInvocationOperation call:
                var summary = callees.SummaryOf(call.TargetMethod, null, TrackedValue.Delegate);
                if (summary is { Escapes: true })
                    node.Sinks.Add(Sink.Of(summary.EscapeKind, call, reference, tracked, call.TargetMethod));
                if (summary is not null && summary.Has(ParameterEffect.ResultRuns))
                    GoOn(call, TrackedValue.Running, new Origin(SinkKind.Started, call.TargetMethod));
                else if (!tracked.RunsToFirstAwait)
                    node.Sinks.Add(Sink.Of(SinkKind.Invoked, call, reference, tracked));
                else if (TypeFacts.IsAwaitable(call.Type))
                    GoOn(call, TrackedValue.Running, CarriedByTask);
                else
                    node.Sinks.Add(Sink.Of(SinkKind.NotAwaited, call, reference, tracked, call.TargetMethod));
                break;

            case IPropertyReferenceOperation property when IsTarget(property):
                node.Sinks.Add(Sink.Of(SinkKind.Invoked, property.Parent!, reference, tracked));
                break;

            case IFieldReferenceOperation or IPropertyReferenceOperation:
                GoOn(use, tracked, null);
                break;
        }
    }
}
