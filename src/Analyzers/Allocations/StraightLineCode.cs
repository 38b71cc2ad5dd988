using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Allocations;

/// <summary>
/// Code in which nothing branches, leaves or comes back before the first closure is created: every way through the scope creates it, and no
/// flow graph is needed to see that. Most closures are of this kind.
/// </summary>
internal static class StraightLineCode
{
    /// <summary>Whether the first of <paramref name="needs"/>' closures is surely created wherever the scope of the environment is entered.</summary>
    public static bool LeadsToFirst(HeapForcingClosures needs, ClosureEnvironment environment)
    {
        if (environment.Scope.Kind is not (ScopeKind.Root or ScopeKind.Function or ScopeKind.Body or ScopeKind.Block or ScopeKind.ForEachElement))
            return false;

        // What branches before the first creation does so before the others, too.
        var first = needs.Creations.Select(creation => creation.Operation).OrderBy(operation => operation.Syntax.SpanStart).First();
        var scope = PartiallyNeededEnvironment.ScopeIn(OperationTree.RootOf(first), environment).Syntax;
        if (scope.SpanStart > first.Syntax.SpanStart)
            return false;

        var before = TextSpan.FromBounds(scope.SpanStart, first.Syntax.SpanStart);
        return !scope
            .DescendantNodes(before, node => node == scope || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(node => node.SpanStart < first.Syntax.SpanStart && Branches(node));
    }

    private static bool Branches(SyntaxNode node) => LoopSyntax.IsLoop(node) || node
        is IfStatementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or TryStatementSyntax
        or ReturnStatementSyntax or YieldStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax
        or GotoStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or LabeledStatementSyntax
        or ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax
        || (SyntaxKind)node.RawKind is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
            or SyntaxKind.CoalesceExpression or SyntaxKind.CoalesceAssignmentExpression;
}
