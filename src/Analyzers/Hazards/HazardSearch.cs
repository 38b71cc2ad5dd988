using ClosureAnalyzers.Closures;
using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>Looks for the hazard of one closure and the invalidations of one cell, and of the closures inside it.</summary>
internal sealed class HazardSearch(Function closure, InvalidationMap invalidations, EscapeGraph escape, SynchronousPrefix prefix, VariableReferences references)
{
    private readonly PathEndings endings = new();

    /// <summary>Why nothing was found; null where no invalidation follows the creation of the closure.</summary>
    public Silence? Silence()
    {
        var method = invalidations.Method;
        var capture = closure.CaptureOf(invalidations.Cell)!;
        var creations = EscapeGraph.Creations(closure).Concat(RunsOf(closure)).ToList();
        if (creations.Exists(creation => method.Find(creation) is { } created && invalidations.After(created, creation) is not null))
        {
            var (reason, sink) = endings.Reason;
            return new Silence(capture, reason, sink);
        }

        // id = Register(() => Use(id)): the assignment needs the closure.
        return creations.Exists(invalidations.AreInitializedBy) ? new Silence(capture, SilenceReason.LateInitialization, null) : null;
    }

    public IEnumerable<Hazard> Find()
    {
        var method = invalidations.Method;
        var endsWithCall = closure is { IsAsync: true, IsIterator: false } && !prefix.CanPrecedeUse(closure, invalidations.Cell);
        foreach (var creation in EscapeGraph.Creations(closure))
        {
            var node = endsWithCall ? escape.ToFirstAwait(creation) : escape.From(creation, closure);
            if (UseAfterInvalidation.From(node, creation, invalidations, Signals.WaitsFor(closure, invalidations.Cell, method, references, creation.SemanticModel?.Compilation), new KnownConditions(creation, method.Cfg, references)) is not { } search)
                continue;

            endings.Add(search.Endings);
            if (node.EndsAtOnce)
                endings.Add(node.Disposed.Count > 0 ? SilenceReason.Removed : SilenceReason.RunsBefore);
            if (search.Worst is { } worst)
                return [Of(closure, method.Find(creation)!, worst)];
        }

        return Nested();
    }

    // The closure itself does not get far, but one that it creates does: xs.ForEach(x => handlers.Add(() => i))
    private IEnumerable<Hazard> Nested()
    {
        var reported = new HashSet<Function>();
        foreach (var inner in invalidations.Cell.ClosuresInside(closure))
        {
            if (reported.Any(inner.IsWithin))
                continue;

            foreach (var creation in EscapeGraph.Creations(inner))
            {
                var node = escape.From(creation, inner);
                foreach (var run in RunsOf(closure))
                {
                    if (invalidations.Method.Find(run) is { } created && invalidations.After(created, run) is { } invalidation
                        && new NestedEscape(inner.Parent!, invalidations, run).Of(node) is { } sink
                        && (invalidation.IsDisposal || !sink.HasRun) && reported.Add(inner))
                    {
                        yield return Of(inner, created, (sink, invalidation));
                    }
                }
            }
        }
    }

    private static IEnumerable<IOperation> RunsOf(Function closure) =>
        closure.Kind == FunctionKind.LocalFunction
            ? closure.References.Where(use => use.Function == closure.Parent).Select(use => use.Operation)
            : [closure.Operation];

    private Hazard Of(Function found, ProgramPoint created, (Sink Sink, Invalidation Invalidation) worst)
    {
        var capture = found.CaptureOf(invalidations.Cell)!;
        var looping = invalidations.BetweenRunsOf(created);
        return new Hazard(capture, worst.Sink, looping ?? worst.Invalidation, looping is not null) { IsLateCopy = IsLateCopy(capture) };
    }

    private bool IsLateCopy(Capture capture) =>
        capture.FirstUse.Parent is IVariableInitializerOperation
        {
            Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.None, Parent: IVariableDeclarationOperation { Parent: IVariableDeclarationGroupOperation } },
        }
        && references.Of(capture.Cell.Symbol!).Count(use => references.FunctionOf(use) is { } function && function.IsWithin(capture.Function)) == 1;
}
