using ClosureAnalyzers.Closures;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.ControlFlow;

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
internal sealed class ReentryCheck(NumberedCfg graph, ClosureEnvironment environment, FlowRegion scope)
{
    public bool Reaches(TextSpan span)
    {
        if (FlowRegion.Of(graph, span)?.First is not { } first)
            return false;

        var isFound = false;
        var ends = new HashSet<ProgramPoint>(graph.NonReturning) { graph.Exit };
        if (environment.Scope is { Kind: ScopeKind.For, Operation: ILoopOperation loop } && FlowRegion.Of(graph, loop.Body.Syntax.Span)?.First is { } iteration)
            ends.Add(iteration);

        if (scope.IsLeftAtFirst)
            ends.Add(scope.First);

        var isComplete = MarkedPoints.VisitAfter(graph, first, 0, scope.Marked(new PointSet(ends.Append(first))), Visit, Leave, ExceptionEdges.Ignored);
        return isFound || !isComplete;

        int Visit(ProgramPoint point, int state)
        {
            if (ends.Contains(point) || point != first)
                return PathSearch.EndOfPath;

            isFound = true;
            return PathSearch.EndOfSearch;
        }

        int Leave(ControlFlowRegion region, int state) => region == scope.Region ? PathSearch.EndOfPath : state;
    }
}
