using ClosureAnalyzers.CodeFixes.TextEditing;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.MoveEnvironment;

/// <summary>
/// One level of statements around a place, from a scope inwards: a list of statements, or a single one that an <c>if</c> or a loop has
/// for its body.
/// </summary>
internal sealed class StatementLevel
{
    private StatementLevel(StatementSyntax statement)
    {
        List = StatementList.Around(statement);
        Statements = List?.Statements ?? ImmutableArray.Create(statement);
        Container = List?.Container ?? statement;
    }

    /// <summary>null for a single statement without braces.</summary>
    public StatementList? List { get; }

    public SyntaxNode Container { get; }

    public ImmutableArray<StatementSyntax> Statements { get; }

    public TextSpan Span => TextSpan.FromBounds(Statements[0].SpanStart, Statements[Statements.Length - 1].Span.End);

    /// <summary>The index of the statement that is, or contains, <paramref name="node"/>, which stands in the slot.</summary>
    public int IndexOf(SyntaxNode node) => List?.IndexOf(node) ?? 0;

    /// <summary>The slots around <paramref name="node"/> in its function, within <paramref name="scope"/>, the outermost first.</summary>
    public static ImmutableArray<StatementLevel> Around(SyntaxNode node, TextSpan scope)
    {
        var slots = new Stack<StatementLevel>();
        for (var inner = node; inner.Parent is { } parent && scope.Contains(inner.Span); inner = parent)
        {
            var isInList = parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;
            if (inner is StatementSyntax statement and not BlockSyntax && parent is not LabeledStatementSyntax || inner is BlockSyntax && isInList)
                slots.Push(new StatementLevel((StatementSyntax)inner));

            if (parent is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            {
                if (parent.Span == scope || !scope.Contains(parent.Span))
                    break;

                // What is in a function within the scope is no statement of the scope.
                slots.Clear();
            }
        }

        return slots.ToImmutableArray();
    }
}
