using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Hazards;

/// <summary>The first <c>await</c> of an async closure: what stands before it is run by the call itself, as in any other closure.</summary>
internal static class FirstAwait
{
    /// <summary>Whether <paramref name="closure"/> can use <paramref name="cell"/> when it has awaited something.</summary>
    public static bool CanPrecedeUse(Closure closure, Cell cell, Mentions mentions)
    {
        // A function inside runs who knows when.
        if (cell.Closures.Any(inner => inner != closure && (inner.IsWithin(closure) || inner.Uses.Any(use => use.Function?.IsWithin(closure) == true))))
            return true;

        var body = closure.Operation.Syntax;
        var awaits = body.DescendantNodes(node => node == body || !IsFunction(node)).Select(EndOfAwait).OfType<(SyntaxNode Node, int End)>().ToList();
        return mentions.Of(cell.Symbol!)
            .Where(mention => mentions.FunctionOf(mention) == closure)
            .Any(mention => awaits.Any(await => await.End <= mention.Syntax.SpanStart || IsInLoopWith(await.Node, mention.Syntax, body)));
    }

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    // What is awaited is evaluated first; await using awaits at the end.
    private static (SyntaxNode, int)? EndOfAwait(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => (node, node.Span.End),
        CommonForEachStatementSyntax loop when loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) => (node, loop.Expression.Span.End),
        UsingStatementSyntax statement when statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) => (node, node.Span.End),
        LocalDeclarationStatementSyntax { Parent: { } block } declaration when declaration.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) => (node, block.Span.End),
        _ => null,
    };

    // while (…) { Use(i); await Next(); }
    private static bool IsInLoopWith(SyntaxNode awaiting, SyntaxNode use, SyntaxNode body)
    {
        for (var around = awaiting; around is not null && around != body; around = around.Parent)
        {
            if (around is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or LabeledStatementSyntax
                && around.Span.Contains(use.Span))
            {
                return true;
            }
        }

        return false;
    }
}
