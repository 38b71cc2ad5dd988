using ClosureAnalyzers.Flow;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Allocations;

/// <summary>
/// Whether a part of a function can be run through without creating certain closures. Ways that end in an exception don't count, and
/// neither does the one that runs a loop no time at all:
/// <code>
/// foreach (var x in xs)
///     later.Add(() => x + p);     // moved in here, the environment of p would be allocated for each element
/// </code>
/// </summary>
internal sealed class CreationPaths
{
    private const int Started = 1;
    private const int Turned = 2;

    private readonly FlowGraph graph;
    private readonly HashSet<Point> ends;

    private CreationPaths(FlowGraph graph, IEnumerable<Point> ends)
    {
        this.graph = graph;
        this.ends = new HashSet<Point>(ends);
    }

    /// <param name="creations">The operations that create the closures.</param>
    /// <param name="scope">The operation that opens the scope of their environment; loops around it are no matter.</param>
    public static CreationPaths Of(FlowGraph graph, SearchBudget budget, IReadOnlyCollection<IOperation> creations, IOperation scope)
    {
        var paths = new CreationPaths(graph, creations.Select(graph.Find).OfType<Point>().Concat(graph.NonReturning));
        foreach (var loop in LoopsAround(creations, scope).OrderBy(loop => loop.Syntax.Span.Length))
        {
            if (!paths.CanAvoid(loop.Body.Syntax.Span, budget) && HeaderOf(loop) is { } header && Stretch.Of(graph, header.Syntax.Span) is { } test)
                paths.ends.Add(test.First);
        }

        return paths;
    }

    /// <summary>Each answer has a budget of its own, so that it is the same however often it is asked for.</summary>
    public bool CanAvoid(TextSpan span)
    {
        var budget = new SearchBudget(graph);
        return CanAvoid(span, budget) || budget.IsUsedUp;
    }

    private bool CanAvoid(TextSpan span, SearchBudget budget) => Stretch.Of(graph, span) is not { } stretch || CanAvoid(stretch, budget);

    public bool CanAvoid(Stretch stretch, SearchBudget budget)
    {
        var found = false;
        var inside = new PointSet(ends.Append(stretch.First).Append(stretch.Turn ?? stretch.First).Append(graph.Exit));
        FlowSearch.Run(graph, budget, Before(stretch.First), stretch.Turn is null ? Turned : 0, stretch.Marked(inside), Visit, Leave, Exceptions.Ignored);
        return found;

        int Visit(Point point, int state)
        {
            if (ends.Contains(point))
                return FlowSearch.EndOfPath;

            var isBehind = point == graph.Exit || stretch.Outside?.Contains(point) == true
                || stretch.IsLeftAtFirst && point == stretch.First && (state & Started) != 0;
            return isBehind ? Left(state) : state | (point == stretch.First ? Started : 0) | (point == stretch.Turn ? Turned : 0);
        }

        int Leave(ControlFlowRegion region, int state) => region == stretch.Region ? Left(state) : state;

        int Left(int state)
        {
            found |= (state & Turned) != 0;
            return FlowSearch.EndOfPath;
        }
    }

    private static Point Before(Point point) => point.Index == FlowSearch.Opening ? point : point with { Index = point.Index - 1 };

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
