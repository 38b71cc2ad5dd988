using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.ControlFlow;

/// <summary>
/// A part of a flow graph with one way in: a whole function, the region of a scope, or what is written in a span of the file, which the
/// graph keeps together.
/// </summary>
internal sealed class FlowRegion
{
    private FlowRegion(ProgramPoint first) => First = first;

    /// <summary>What runs first.</summary>
    public ProgramPoint First { get; }

    /// <summary>Leaving this region is leaving the stretch.</summary>
    public ControlFlowRegion? Region { get; private init; }

    /// <summary>Reaching one of these is leaving the stretch.</summary>
    public RegionComplement? Outside { get; private init; }

    /// <summary>Whether reaching <see cref="First"/> again is leaving the stretch: nothing but a loop around it leads back there.</summary>
    public bool IsLeftAtFirst { get; private init; }

    /// <summary>A point that a way through must have passed.</summary>
    public ProgramPoint? Turn { get; private init; }

    /// <summary>The points a search through the stretch has to stop at: some of its own, and those outside.</summary>
    public IPointSet[] Marked(PointSet inside) => Outside is { } outside ? [inside, outside] : [inside];

    /// <summary>What is written in <paramref name="span"/>; null if nothing of it runs.</summary>
    public static FlowRegion? Of(NumberedCfg graph, TextSpan span)
    {
        ProgramPoint? first = null, last = null;
        foreach (var point in graph.All<IOperation>())
        {
            if (span.Contains(graph.OperationAt(point).Syntax.Span))
                (first, last) = (first ?? point, point);
        }

        return first is null
            ? null
            : new FlowRegion(first)
            {
                Outside = new RegionComplement(graph, first, last!),
                IsLeftAtFirst = !graph.OperationAt(first).Syntax.Ancestors().TakeWhile(node => span.Contains(node.Span)).Any(IsRepeated),
            };
    }

    private static bool IsRepeated(SyntaxNode node) =>
        LoopSyntax.IsLoop(node) || node is LabeledStatementSyntax;

    /// <summary>The scope of an environment; null if it cannot be told.</summary>
    public static FlowRegion? OfScope(NumberedCfg graph, ClosureEnvironment environment) => environment.Scope.Kind switch
    {
        ScopeKind.Root or ScopeKind.Function or ScopeKind.Initializer => new FlowRegion(new ProgramPoint(0, PathSearch.Opening)),

        // The regions of their variables are smaller than the scopes: a label or an arm.
        ScopeKind.Switch or ScopeKind.Statement or ScopeKind.Try => Of(graph, environment.Scope.Operation.Syntax.Span),

        _ when RegionOf(graph, environment) is { } region => new FlowRegion(new ProgramPoint(region.FirstBlockOrdinal, PathSearch.Opening))
        {
            Region = region,

            // The last test of a loop, which fails, is no way to do without the closure.
            Turn = environment.Scope is { Kind: ScopeKind.LoopCondition, Operation: ILoopOperation loop } ? Of(graph, loop.Body.Syntax.Span)?.First : null,
        },

        _ => null,
    };

    // What merged into the environment lives in smaller regions.
    private static ControlFlowRegion? RegionOf(NumberedCfg graph, ClosureEnvironment environment) => environment.Cells
        .Where(cell => cell.Symbol is ILocalSymbol && cell.Owner == environment.Scope.Function)
        .Select(cell => graph.LifetimeOf(cell.Symbol!))
        .OfType<ControlFlowRegion>()
        .OrderBy(region => region.FirstBlockOrdinal)
        .ThenByDescending(region => region.LastBlockOrdinal)
        .FirstOrDefault();
}
