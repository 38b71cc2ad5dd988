using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Rules.Razor;

/// <summary>The place in a <c>.razor</c> file that belongs to a place in the C# file made of it.</summary>
internal static class RazorMapping
{
    /// <summary>
    /// Whether a tree was made of a component: it is called <c>Orders_razor.g.cs</c>, <c>Orders.razor.g.cs</c> or the same with a hash, and
    /// the first file that its directives name is a <c>.razor</c> file. Pages (<c>.cshtml</c>) and what other generators make are not asked.
    /// </summary>
    public static bool IsComponent(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)
        && Path.GetFileName(tree.FilePath) is var name
        && (name.Contains("_razor.") || name.Contains(".razor."))
        && SourceOf(tree)?.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) == true;

    // #pragma checksum "/src/Orders.razor" "{…}" "…", or #line 1 "/src/Orders.razor"
    private static string? SourceOf(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            foreach (var token in directive.ChildTokens())
            {
                if (token.IsKind(SyntaxKind.StringLiteralToken))
                    return token.ValueText;
            }
        }

        return null;
    }

    public static bool IsMapped(Location location) =>
        location.SourceTree is { } tree
        && tree.GetLineVisibility(location.SourceSpan.Start) == LineVisibility.Visible
        && location.GetMappedLineSpan().HasMappedPath;

    /// <summary>
    /// Where to report: at <paramref name="use"/> itself where the user wrote it; else, as in the setter of <c>@bind="dishes[n]"</c>, at the
    /// last use of the same expression before the use that the user wrote; else at the loop; null where nothing is mapped.
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

        var loop = closure.Ancestors().FirstOrDefault(LoopSyntax.IsLoop);
        return loop?.GetFirstToken().GetLocation() is { } keyword && IsMapped(keyword) ? keyword : null;
    }

    /// <summary>
    /// Whether an earlier closure has the same hazard at the same place: <c>@bind-Value="dishes[n]"</c> becomes both a setter and an
    /// expression tree of it.
    /// </summary>
    public static bool IsRepeated(Hazard hazard, ILookup<Function, Hazard> hazards)
    {
        var (use, closure) = (hazard.Capture.FirstUse.Syntax.GetLocation(), hazard.Closure.Operation.Syntax);
        if (!IsComponent(closure.SyntaxTree) || IsMapped(use) || Of(use, closure) is not { } place)
            return false;

        return hazards.TakeWhile(others => others.Key != hazard.Closure).SelectMany(others => others)
            .Any(other => other.Cell == hazard.Cell && Of(other.Capture.FirstUse.Syntax.GetLocation(), other.Closure.Operation.Syntax) == place);
    }

    private static ExpressionSyntax? Written(ExpressionSyntax expression, SyntaxNode closure)
    {
        var text = expression.ToString();
        var statement = closure.FirstAncestorOrSelf<StatementSyntax>();
        var nearest = statement?.Parent is BlockSyntax block ? block.Statements.TakeWhile(other => other.SpanStart <= statement.SpanStart).Reverse() : [];
        return nearest.SelectMany(other => other.DescendantNodes().OfType<ExpressionSyntax>())
            .FirstOrDefault(other => other.SpanStart < expression.SpanStart && other.IsKind(expression.Kind()) && other.ToString() == text && IsMapped(other.GetLocation()));
    }
}
