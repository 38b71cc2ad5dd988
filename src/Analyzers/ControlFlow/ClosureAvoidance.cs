using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.ControlFlow;

/// <summary>
/// Whether a part of a function can be run through without creating certain closures. Ways that end in an exception don't count, and
/// neither does the one that runs a loop no time at all:
/// <code>
/// foreach (var x in xs)
///     later.Add(() => x + p);     // moved in here, the environment of p would be allocated for each element
/// </code>
/// </summary>
internal sealed class ClosureAvoidance
{
    private const int Started = 1;
    private const int Turned = 2;

    private readonly NumberedCfg graph;
    private readonly HashSet<ProgramPoint> ends;

    private ClosureAvoidance(NumberedCfg graph, IEnumerable<ProgramPoint> ends)
    {
        this.graph = graph;
        this.ends = new HashSet<ProgramPoint>(ends);
    }

    /// <param name="creations">The operations that create the closures.</param>
    /// <param name="scope">The operation that opens the scope of their environment; loops around it are no matter.</param>
    public static ClosureAvoidance Of(NumberedCfg graph, IReadOnlyCollection<IOperation> creations, IOperation scope)
    {
        var paths = new ClosureAvoidance(graph, creations.Select(graph.Find).OfType<ProgramPoint>().Concat(graph.NonReturning));
        foreach (var loop in LoopsAround(creations, scope).OrderBy(loop => loop.Syntax.Span.Length))
        {
            if (!paths.CanAvoidSpan(loop.Body.Syntax.Span) && HeaderOf(loop) is { } header && FlowRegion.Of(graph, header.Syntax.Span) is { } test)
                paths.ends.Add(test.First);
        }

        return paths;
    }

    /// <summary>Whether some search ended before it had seen every path.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Whether the code in <paramref name="span"/> can be run through; also where the search gave up.</summary>
    public bool CanAvoid(TextSpan span) => CanAvoidSpan(span) || IsExhausted;

    private bool CanAvoidSpan(TextSpan span) => FlowRegion.Of(graph, span) is not { } stretch || CanAvoid(stretch);

    public bool CanAvoid(FlowRegion stretch)
    {
        var found = false;
        var inside = new PointSet(ends.Append(stretch.First).Append(stretch.Turn ?? stretch.First).Append(graph.Exit));
        IsExhausted |= !MarkedPoints.VisitAfter(graph, Before(stretch.First), stretch.Turn is null ? Turned : 0, stretch.Marked(inside), Visit, Leave, ExceptionEdges.Ignored);
        return found;

        int Visit(ProgramPoint point, int state)
        {
            if (ends.Contains(point))
                return PathSearch.EndOfPath;

            var isBehind = point == graph.Exit || stretch.Outside?.Contains(point) == true
                || stretch.IsLeftAtFirst && point == stretch.First && (state & Started) != 0;
            return isBehind ? Left(state) : state | (point == stretch.First ? Started : 0) | (point == stretch.Turn ? Turned : 0);
        }

        int Leave(ControlFlowRegion region, int state) => region == stretch.Region ? Left(state) : state;

        int Left(int state)
        {
            found |= (state & Turned) != 0;
            return PathSearch.EndOfPath;
        }
    }

    private static ProgramPoint Before(ProgramPoint point) => point.Index == PathSearch.Opening ? point : point with { Index = point.Index - 1 };

    // A for statement can be the scope and a loop inside it.
    private static IEnumerable<ILoopOperation> LoopsAround(IEnumerable<IOperation> creations, IOperation scope)
    {
        var loops = new HashSet<ILoopOperation>();
        foreach (var creation in creations)
        {
            for (var operation = creation; operation.Parent is { } parent && operation.Syntax.Span != scope.Syntax.Span; operation = parent)
            {
                if (parent is ILoopOperation loop && loop.Body == operation)
                    loops.Add(loop);
            }
        }

        return loops.Where(loop => scope.Syntax.Span.Contains(loop.Syntax.Span) && (loop is IForLoopOperation || loop.Syntax != scope.Syntax));
    }

    private static IOperation? HeaderOf(ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation each => each.Collection,
        IForLoopOperation counted => counted.Condition,
        IWhileLoopOperation { ConditionIsTop: true } tested => tested.Condition,
        _ => null,
    };
}
