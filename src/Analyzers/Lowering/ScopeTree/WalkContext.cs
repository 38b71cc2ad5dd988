using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>Where an operation stands while a body is walked.</summary>
/// <param name="Function">The function around it; null for the body itself.</param>
/// <param name="Scope">The innermost region around it.</param>
/// <param name="Statement">Where the variables live that arms of a switch expression declare here.</param>
/// <param name="Body">The outermost block of the function or body.</param>
/// <param name="Handler">The innermost <c>catch</c> or <c>finally</c> of the same function.</param>
/// <param name="EmittedAt">The levels that emit it.</param>
internal readonly record struct WalkContext(Function? Function, Scope Scope, Scope Statement, Scope Body, HandlerRegion? Handler, OptimizationLevels EmittedAt)
{
    public WalkContext In(Scope scope) => this with { Scope = scope };

    public WalkContext InStatement(Scope scope) => this with { Scope = scope, Statement = scope };
}
