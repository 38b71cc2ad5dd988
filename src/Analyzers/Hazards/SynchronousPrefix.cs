using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Hazards;

/// <summary>The first <c>await</c> of each async closure: what stands before it is run by the call itself, as in any other closure.</summary>
internal sealed class SynchronousPrefix(ClosureModel model, VariableReferences mentions)
{
    private readonly Dictionary<Function, int> starts = new();
    private readonly Dictionary<ISymbol, int[]> places = new(SymbolEqualityComparer.Default);

    private readonly Lazy<ILookup<Function, Function>> localFunctionsIn = new(() => model.Functions
        .SelectMany(function => function.References, (function, use) => (Function: function, User: use.Function))
        .Where(use => use.User is not null)
        .ToLookup(use => use.User!, use => use.Function));

    /// <summary>Whether <paramref name="closure"/>, directly in the function that owns <paramref name="cell"/>, can use it when it has awaited something.</summary>
    public bool CanPrecedeUse(Function closure, Cell cell)
    {
        // A function inside runs who knows when.
        if (cell.ClosuresInside(closure).Any() || localFunctionsIn.Value[closure].Any(function => function.CaptureOf(cell) is not null))
            return true;

        if (!starts.TryGetValue(closure, out var start))
            starts[closure] = start = EndOfFirst(closure.Operation.Syntax);
        if (!places.TryGetValue(cell.Symbol!, out var mentioned))
            places[cell.Symbol!] = mentioned = mentions.Of(cell.Symbol!).Select(mention => mention.Syntax.SpanStart).OrderBy(place => place).ToArray();

        var next = Array.BinarySearch(mentioned, start);
        next = next < 0 ? ~next : next;
        return next < mentioned.Length && mentioned[next] < closure.Operation.Syntax.Span.End;
    }

    // In a loop around the first await, all of it can follow: while (…) { Use(i); await Next(); }
    private static int EndOfFirst(SyntaxNode function)
    {
        var (first, end) = (function, function.Span.End);
        foreach (var node in function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (EndOfAwait(node) is { } place && place < end)
                (first, end) = (node, place);
        }

        for (var around = first; around != function; around = around.Parent!)
        {
            if (LoopSyntax.IsLoop(around) || around is LabeledStatementSyntax)
                end = Math.Min(end, around.SpanStart);
        }

        return end;
    }

    // What is awaited is evaluated first; await using awaits at the end.
    private static int? EndOfAwait(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => node.Span.End,
        CommonForEachStatementSyntax loop when loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) => loop.Expression.Span.End,
        UsingStatementSyntax statement when statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) => node.Span.End,
        LocalDeclarationStatementSyntax { Parent: { } block } declaration when declaration.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) => block.Span.End,
        _ => null,
    };
}
