using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>Where the closure gets to from a node of the escape graph, and what is reported there.</summary>
internal sealed partial class UseAfterInvalidation
{
    private void Step(FlowsTo edge, PathState state, ProgramPoint point)
    {
        var target = edge.Target;
        var origin = edge.Origin ?? state.Origin;
        var next = state with { Node = target, Origin = origin };
        if (target.Value.Kind is HolderKind.Running or HolderKind.Element)
            next = next with { Sink = edge.KeptByTarget(origin ?? new Origin(SinkKind.Kept, null)) };
        if (target.Value.IsRunning)
        {
            next = next with { Stage = SearchStage.Running };
            if (state.Passed is { } passed)
                Report(next.Sink!, passed);
        }

        Fork(point, NumberOf(next));
    }

    private void Reached(Sink sink, PathState state, ProgramPoint point)
    {
        if (!sink.Escapes)
        {
            if (state.Passed is { } passed)
                Report(sink, passed);
            else
                Endings.Add(SilenceReason.RunsBefore, sink);
            return;
        }

        // An object whose class stands in the source runs the closure only where it is used.
        if (sink.Keeper is { Holder: { } own } ofSource && OwnedObjects.IsOfSource(TypeFacts.TypeOf(own), own) && StaysHere(ofSource))
        {
            Endings.Add(SilenceReason.OwnedObject, sink);
            Fork(point, NumberOf(state with { Node = ofSource }));
            return;
        }

        // A handler is as far away as the object that has it. When the variable is done with, so are the objects of the same
        // scope, unless they get out of it themselves.
        var keeper = sink.Keeper is { Holder: { } owner } keptBy && invalidations.LivesAsLongAs(owner) ? keptBy : null;
        if (keeper is not null)
            Endings.Add(SilenceReason.OwnedObject, sink);
        if (state.Passed is { } earlier && !(keeper is not null && earlier.IsEnd))
            Report(sink, earlier);
        else if (state.Passed is null)
            Fork(point, NumberOf(state with { Stage = SearchStage.Escaped, Node = null, Sink = sink, IgnoresEnds = keeper is not null }));

        if (keeper is not null && !SymbolEqualityComparer.Default.Equals(keeper.Holder, invalidations.Cell.Symbol))
            Fork(point, NumberOf(state with { Node = keeper }));
    }

    // var parser = new Parser(); parser.Found += () => Use(i); parser.Run();
    private static bool StaysHere(EscapeNode keeper) => EscapePath.From(keeper).All(path => path.Node.Sinks.TrueForAll(sink => !sink.Escapes));

    // The work that a closure has started may need the object, but no longer reads the variable.
    private void Report(Sink sink, Invalidation invalidation)
    {
        if (sink.HasRun && !invalidation.IsDisposal)
            return;
        if (Worst is null || Worst.Value.Sink.IsUnknown && !sink.IsUnknown)
            Worst = (sink, invalidation);
    }
}
