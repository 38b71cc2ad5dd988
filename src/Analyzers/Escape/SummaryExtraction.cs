namespace ClosureAnalyzers.Escape;

/// <summary>Reads the summary of a method off the escape graph of its body.</summary>
internal sealed class SummaryExtraction(SummaryKey key, CalleeBody body)
{
    private ParameterEffect effects;
    private SinkKind escapeKind = SinkKind.Kept;
    private ISymbol? staticKeeper;
    private ImmutableSortedSet<int> flowsTo = ImmutableSortedSet<int>.Empty;

    public CalleeSummary From(EscapeNode parameter)
    {
        if (key.Parameter is not null && body.Stores(key.Parameter))
            effects |= ParameterEffect.StoredInReceiver;

        foreach (var path in EscapePath.From(parameter))
        {
            foreach (var sink in path.Escapes(parameter))
                Escape(sink);
            foreach (var sink in path.Node.Sinks.Where(sink => !sink.Escapes))
                effects |= IsBehindAwaitOfVoid(sink) ? ParameterEffect.Escapes : ParameterEffect.Runs;
        }

        // An iterator runs its body when the result is enumerated, an async method until its task is done.
        if ((effects & ParameterEffect.Runs) != 0)
        {
            if (body.IsIterator)
                effects = effects & ~ParameterEffect.Runs | ParameterEffect.InResult | ParameterEffect.RunsWhenEnumerated;
            else if (key.Method.IsAsync && !key.Method.ReturnsVoid)
                effects = effects & ~ParameterEffect.Runs | ParameterEffect.ResultRuns;
        }

        return new CalleeSummary
        {
            Effects = effects,
            Completes = key.Value.IsRunning && !key.Method.IsAsync && body.AlwaysCompletes(parameter),
            EscapeKind = escapeKind,
            StaticKeeper = staticKeeper,
            FlowsTo = flowsTo,
        };
    }

    // Nobody can wait for an async void method: what stands behind its first await runs at any time.
    private bool IsBehindAwaitOfVoid(Sink sink)
    {
        if (!key.Method.IsAsync || !key.Method.ReturnsVoid || body.FirstAwait is not { } start)
            return false;

        escapeKind = SinkKind.Started;
        return sink.At.Syntax.SpanStart > start || key.Value.RunsToFirstAwait;
    }

    private void Escape(Sink sink)
    {
        // private readonly Thread thread = Started(work);
        if (sink.At is ISymbolInitializerOperation && key.Method.MethodKind == MethodKind.Constructor)
        {
            effects |= sink.IsRunning ? ParameterEffect.ReceiverRuns : ParameterEffect.StoredInReceiver;
            return;
        }

        if (sink.IsUnknown)
        {
            effects |= ParameterEffect.Unknown;
            return;
        }

        switch (sink.Kind)
        {
            case SinkKind.Returned:
                effects |= sink.IsRunning && key.Value.Kind != HolderKind.Running ? ParameterEffect.ResultRuns : ParameterEffect.InResult;
                break;

            case SinkKind.Yielded:
                effects |= ParameterEffect.InResult;
                break;

            default:
                EscapeTo(sink, PlaceOf(sink.At));
                break;
        }
    }

    private void EscapeTo(Sink sink, IOperation? place)
    {
        switch (RootOf(place))
        {
            case IInstanceReferenceOperation when !sink.IsOutOfReach:
                effects |= sink.IsRunning ? ParameterEffect.ReceiverRuns : ParameterEffect.StoredInReceiver;
                break;

            case IParameterReferenceOperation { Parameter: var other } when !sink.IsRunning && IsOwn(other):
                flowsTo = flowsTo.Add(other.Ordinal);
                break;

            case var root:
                effects |= ParameterEffect.Escapes;
                if (sink.IsRunning || sink.Kind is SinkKind.Started or SinkKind.CarriedByTask or SinkKind.NotAwaited)
                    escapeKind = SinkKind.Started;
                staticKeeper ??= sink.StaticKeeper ?? (sink.At is IInvocationOperation { Instance: { } } call && !StaticKeeper.Keeps(call) ? null : StaticKeeper.StaticMember(root));
                break;
        }
    }

    private bool IsOwn(IParameterSymbol parameter) => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, key.Method);

    // The object or variable that has the closure afterwards.
    private static IOperation? PlaceOf(IOperation at) => at switch
    {
        IAssignmentOperation { Target: var target } => target,
        IEventAssignmentOperation { EventReference: var target } => target,
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor, Instance: { } self } => self,
        IInvocationOperation { Instance: { } receiver } => receiver,
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [{ Value: var extended }, ..] } => extended,
        _ => null,
    };

    private static IOperation? RootOf(IOperation? place)
    {
        while (place is not null)
        {
            var whole = place is IInvocationOperation { Instance: { } receiver, TargetMethod.ReturnType.SpecialType: not SpecialType.System_Void }
                ? receiver
                : OwnedObjects.WholeAround(place);
            if (whole is null)
                return place;
            place = whole;
        }

        return null;
    }
}
