using ClosureAnalyzers.Flow;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Allocations;

/// <summary>
/// Whether a part of a scope can run again while the environment of the scope is the same: what moves there is allocated each time.
/// <code>
/// foreach (var x in xs)
/// {
///     if (x > 3)
///         later.Add(() => p);     // again and again
///     if (x > 9)
///     {
///         later.Add(() => -p);    // once
///         break;
///     }
/// }
/// </code>
/// The variable of a <c>for</c> loop is worth a copy all the same: where the closure is rare, the loop needs no environment.
/// </summary>
internal sealed class Repetition(FlowGraph graph, ClosureEnvironment environment, Stretch scope)
{
    public bool Reaches(TextSpan span)
    {
        if (Stretch.Of(graph, span)?.First is not { } first)
            return false;

        var budget = new SearchBudget(graph);
        var isFound = false;
        var ends = new HashSet<Point>(graph.NonReturning) { graph.Exit };
        if (environment.Scope is { Kind: ScopeKind.For, Operation: ILoopOperation loop } && Stretch.Of(graph, loop.Body.Syntax.Span)?.First is { } iteration)
            ends.Add(iteration);

        if (scope.IsLeftAtFirst)
            ends.Add(scope.First);

        FlowSearch.Run(graph, budget, first, 0, scope.Marked(new PointSet(ends.Append(first))), Visit, Leave, Exceptions.Ignored);
        return isFound || budget.IsUsedUp;

        int Visit(Point point, int state)
        {
            if (ends.Contains(point) || point != first)
                return FlowSearch.EndOfPath;

            isFound = true;
            return FlowSearch.EndOfSearch;
        }

        int Leave(ControlFlowRegion region, int state) => region == scope.Region ? FlowSearch.EndOfPath : state;
    }
}
