using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Rules;

/// <summary>The place in a <c>.razor</c> file that belongs to a place in the C# file made of it.</summary>
internal static class RazorPlace
{
    /// <summary>Whether a tree was made of a component: <c>Orders_razor.g.cs</c>, or with a hash before <c>.g.cs</c>. Pages (<c>.cshtml</c>) are not asked.</summary>
    public static bool IsComponent(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)
        && (tree.FilePath.Contains("_razor.") || tree.FilePath.Contains(".razor."));

    public static bool IsMapped(Location location) =>
        location.SourceTree is { } tree
        && tree.GetLineVisibility(location.SourceSpan.Start) == LineVisibility.Visible
        && location.GetMappedLineSpan().HasMappedPath;

    /// <summary>
    /// Where to report: at <paramref name="use"/> itself where the user wrote it; else, as in the setter of <c>@bind="dishes[n]"</c>, at the
    /// last use of the same expression before the closure that the user wrote; else at the loop; null where nothing is mapped.
    /// </summary>
    public static Location? Of(Location use, SyntaxNode closure)
    {
        if (IsMapped(use))
            return use;

        var variable = closure.SyntaxTree.GetRoot().FindNode(use.SourceSpan, getInnermostNodeForTie: true);
        foreach (var expression in variable.Ancestors().TakeWhile(node => node != closure).OfType<ExpressionSyntax>())
        {
            if (expression is not AssignmentExpressionSyntax && Written(expression, closure) is { } written)
            {
                var start = written.SpanStart + variable.SpanStart - expression.SpanStart;
                return Location.Create(closure.SyntaxTree, new(start, variable.Span.Length));
            }
        }

        var loop = closure.Ancestors().FirstOrDefault(node => node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax);
        return loop?.GetFirstToken().GetLocation() is { } keyword && IsMapped(keyword) ? keyword : null;
    }

    private static ExpressionSyntax? Written(ExpressionSyntax expression, SyntaxNode closure)
    {
        var text = expression.ToString();
        var statement = closure.FirstAncestorOrSelf<StatementSyntax>();
        var before = statement?.Parent is BlockSyntax block ? block.Statements.TakeWhile(other => other != statement).Reverse() : [];
        return before.SelectMany(other => other.DescendantNodes().OfType<ExpressionSyntax>())
            .FirstOrDefault(other => other.IsKind(expression.Kind()) && other.ToString() == text && IsMapped(other.GetLocation()));
    }
}
