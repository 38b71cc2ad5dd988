using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Hazards;

namespace ClosureAnalyzers.Allocations;

/// <summary>
/// Whether a copy of a cell, taken where a closure is created, is as good as the cell: nothing writes the cell while the closure can
/// still run. Stricter than the hazard rules, which report only what they are sure of.
/// </summary>
internal sealed class CopySafety(HeapForcingClosures needs, EscapeGraph escape)
{
    public bool Contains(Cell cell, MethodAnalysis graph)
    {
        if (cell.Writes.Any(write => write.Function != cell.Owner || ReferenceAccess.MakesAlias(write)))
            return false;

        var changes = InvalidationMap.OfWrites(graph, cell);
        return needs.Creations
            .Where(creation => creation.Closure.CaptureOf(cell) is not null)
            .All(creation => IsSettledFrom(creation.Operation, creation.Closure, changes));
    }

    private bool IsSettledFrom(IOperation creation, Function closure, InvalidationMap changes)
    {
        // c = Make(() => c): the closure sees what it is part of.
        if (changes.Cell.Writes.Any(write => VariableReferences.WriteOf(write.Operation).Syntax.Span.Contains(creation.Syntax.Span)))
            return false;

        return changes.Method.Find(creation) is not { } created
            || changes.After(created, creation) is null
            || IsDoneBeforeChange(creation, closure, changes);
    }

    private bool IsDoneBeforeChange(IOperation creation, Function closure, InvalidationMap changes) =>
        !needs.OnlyPassesOn(closure)
        && !changes.Cell.ClosuresInside(closure).Any(inner => MayEscape(inner, creation, changes))
        && UseAfterInvalidation.From(escape.From(creation, closure), creation, changes, [])?.Worst is null;

    private bool MayEscape(Function inner, IOperation run, InvalidationMap changes) =>
        EscapeGraph.Creations(inner).Any(creation => new NestedEscape(inner.Parent!, changes, run).Of(escape.From(creation, inner)) is not null);
}
