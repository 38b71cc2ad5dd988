using ClosureAnalyzers.Closures;
using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Escape;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// The points, in the graph of the function that declares a cell, at which the cell is invalidated, and how long one instance of it lives.
/// </summary>
internal sealed class InvalidationMap
{
    private readonly Dictionary<ProgramPoint, Invalidation> invalidations = new();
    private PointSet? points;

    private InvalidationMap(MethodAnalysis method, Cell cell)
    {
        Method = method;
        Cell = cell;
        Lifetime = method.LifetimeOf(cell.Symbol!);
    }

    public MethodAnalysis Method { get; }

    /// <summary>
    /// Which exceptions lead to an invalidation. Those of calls do not lead to disposals: where every ordinary path waits, or removes the
    /// handler, before the object is disposed, few programs do the same on the path of an exception.
    /// </summary>
    public ExceptionEdges Exceptions { get; private init; } = ExceptionEdges.OfCalls;

    public Cell Cell { get; }

    /// <summary>The region in which one instance of the cell lives; null if it lives as long as the function.</summary>
    public ControlFlowRegion? Lifetime { get; }

    public PointSet Points => points ??= new PointSet(invalidations.Keys);

    /// <summary>Whether the cell lives as long as <paramref name="other"/>, or longer.</summary>
    public bool LivesAsLongAs(ISymbol other)
    {
        var region = Method.LifetimeOf(other);
        while (region is not null && region != Lifetime)
            region = NumberedCfg.RegionAround(region);
        return region == Lifetime;
    }

    /// <summary>Whether <paramref name="other"/> ends while the cell lives on.</summary>
    public bool Outlives(ISymbol other) => LivesAsLongAs(other) && Method.LifetimeOf(other) != Lifetime;

    /// <summary>
    /// The writes of <paramref name="cell"/>: those of the function itself, the calls of local functions that write it, and the runs of
    /// lambdas that assign it. An increment or a compound assignment is an accumulator of the lambda, not a new value for others.
    /// </summary>
    /// <param name="escape">Tells where lambdas run; null to leave them out.</param>
    public static InvalidationMap OfWrites(MethodAnalysis method, Cell cell, EscapeGraph? escape = null)
    {
        var map = new InvalidationMap(method, cell);
        foreach (var write in cell.Writes)
        {
            if (write.Function == cell.Owner)
                map.Add(VariableReferences.WriteOf(write.Operation));
        }

        foreach (var function in cell.Closures)
        {
            if (function.Kind != FunctionKind.LocalFunction || function.Parent != cell.Owner || !function.CaptureOf(cell)!.IsWritten)
                continue;

            foreach (var use in function.References)
            {
                if (!use.IsConversion && use.Function == cell.Owner)
                    map.Add(use.Operation);
            }
        }

        foreach (var lambda in cell.Closures)
        {
            if (escape is not null && lambda.Kind != FunctionKind.LocalFunction && lambda.Parent == cell.Owner && Assigns(lambda, cell))
                map.AddRuns(lambda, escape);
        }

        return map;
    }

    private static bool Assigns(Function lambda, Cell cell) => cell.Writes
        .Any(write => write.Function == lambda && write.Operation.Parent is ISimpleAssignmentOperation or IArgumentOperation);

    private void AddRuns(Function lambda, EscapeGraph escape)
    {
        foreach (var path in EscapePath.From(escape.From(lambda.Operation, lambda)))
        {
            foreach (var sink in path.Node.Sinks.Where(sink => sink.Kind == SinkKind.Invoked))
                Add(sink.At);
        }
    }

    /// <summary>The disposals of the object in <paramref name="cell"/>, as long as the variable is not given another one.</summary>
    public static InvalidationMap OfDisposals(MethodAnalysis method, Cell cell)
    {
        var map = new InvalidationMap(method, cell) { Exceptions = ExceptionEdges.OfThrow };
        var writes = OfWrites(method, cell);
        foreach (var point in method.DisposalsOf(cell.Symbol!))
        {
            if (writes.CanEndUnchangedAfter(point))
                map.invalidations[point] = new Invalidation(method.Cfg.OperationAt(point), IsDisposal: true);
        }

        return map;
    }

    /// <summary>Whether the value of some write contains <paramref name="creation"/>.</summary>
    public bool AreInitializedBy(IOperation creation) => invalidations.Values.Any(invalidation => invalidation.IsInitializedBy(creation));

    public Invalidation? At(ProgramPoint point) => invalidations.TryGetValue(point, out var invalidation) ? invalidation : null;

    /// <summary>
    /// The first invalidation that can follow <paramref name="point"/> on the same cell; null if there is none. The assignment that
    /// <paramref name="creation"/> is a part of counts only from the next creation on.
    /// </summary>
    public Invalidation? After(ProgramPoint point, IOperation creation)
    {
        Invalidation? found = null;
        var created = Method.Find(creation);
        Search(point, created, (at, recreated) =>
        {
            if (at == created)
                return 1;
            if (recreated == 0 && invalidations[at].IsInitializedBy(creation))
                return recreated;
            found = invalidations[at];
            return PathSearch.EndOfSearch;
        });
        return found;
    }

    /// <summary>An invalidation that can lie between two runs of <paramref name="creation"/> over the same cell; null if there is none.</summary>
    public Invalidation? BetweenRunsOf(ProgramPoint creation)
    {
        // The state: whether an invalidation has been passed; which, the last one on the way back tells.
        Invalidation? passed = null, found = null;
        Search(creation, creation, (at, isPassed) =>
        {
            if (invalidations.TryGetValue(at, out var invalidation))
                passed = invalidation;
            if (at != creation)
                return 1;

            found = isPassed == 1 ? passed : null;
            return isPassed == 1 ? PathSearch.EndOfSearch : PathSearch.EndOfPath;
        });
        return found;
    }

    // Whether a path leads from here to the end of the cell's lifetime, or of the function, past no invalidation.
    private bool CanEndUnchangedAfter(ProgramPoint point)
    {
        var exit = Method.Cfg.Exit;
        var ends = false;
        Method.Ended(MarkedPoints.VisitAfter(Method.Cfg, point, 0, [Points, new PointSet(exit)], (at, _) =>
        {
            ends |= at == exit;
            return PathSearch.EndOfPath;
        }, (left, state) =>
        {
            ends |= left == Lifetime;
            return left == Lifetime ? PathSearch.EndOfPath : state;
        }, Exceptions));
        return ends;
    }

    private void Add(IOperation operation)
    {
        if (Method.Find(operation) is { } point)
            invalidations[point] = new Invalidation(operation, IsDisposal: false);
    }

    // Visits the invalidations, and one more point, that can follow while this instance of the cell lives.
    private void Search(ProgramPoint start, ProgramPoint? also, Func<ProgramPoint, int, int> visit) =>
        Method.Ended(MarkedPoints.VisitAfter(Method.Cfg, start, 0, also is { } point ? [Points, new PointSet(point)] : [Points], visit,
            (left, state) => left == Lifetime ? PathSearch.EndOfPath : state, Exceptions));
}
