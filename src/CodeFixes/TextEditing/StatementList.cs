using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes.TextEditing;

/// <summary>Statements that follow each other: those of a block, of a switch section, or of the top level of a program.</summary>
internal sealed class StatementList
{
    private StatementList(SyntaxNode container, IEnumerable<StatementSyntax> statements)
    {
        Container = container;
        Statements = statements.ToImmutableArray();
    }

    /// <summary>The <see cref="BlockSyntax"/>, <see cref="SwitchSectionSyntax"/> or <see cref="CompilationUnitSyntax"/>.</summary>
    public SyntaxNode Container { get; }

    public ImmutableArray<StatementSyntax> Statements { get; }

    /// <summary>The part of the file where a local declared directly in the list is in scope.</summary>
    public SyntaxNode Scope => Container is SwitchSectionSyntax { Parent: { } whole } ? whole : Container;

    /// <summary>The list that <paramref name="statement"/> stands in, with or without labels before it; null for an embedded statement.</summary>
    public static StatementList? Around(StatementSyntax statement)
    {
        SyntaxNode labeled = statement;
        while (labeled.Parent is LabeledStatementSyntax outer)
            labeled = outer;

        return Of(labeled.Parent);
    }

    public static StatementList? Of(SyntaxNode? container) => container switch
    {
        BlockSyntax block => new StatementList(block, block.Statements),
        SwitchSectionSyntax section => new StatementList(section, section.Statements),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => new StatementList(
            unit, unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement)),
        _ => null,
    };

    /// <summary>The index of the statement that is, or contains, <paramref name="node"/>; -1 if none does.</summary>
    public int IndexOf(SyntaxNode node)
    {
        for (var index = 0; index < Statements.Length; index++)
        {
            if (Statements[index].Span.Contains(node.Span))
                return index;
        }

        return -1;
    }

    /// <summary>The nodes of the statements from index <paramref name="first"/> to <paramref name="last"/>.</summary>
    public IEnumerable<SyntaxNode> NodesOf(int first, int last)
    {
        for (var index = first; index <= last; index++)
        {
            foreach (var node in Statements[index].DescendantNodesAndSelf())
                yield return node;
        }
    }

    public static StatementSyntax WithoutLabels(StatementSyntax statement)
    {
        while (statement is LabeledStatementSyntax labeled)
            statement = labeled.Statement;

        return statement;
    }
}
