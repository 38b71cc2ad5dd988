using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.TextEditing;

/// <summary>Statements that get braces around them.</summary>
internal sealed record StatementRange(StatementSyntax First, StatementSyntax Last)
{
    public TextSpan Span => TextSpan.FromBounds(First.SpanStart, Last.Span.End);

    /// <summary>
    /// The shortest run of <paramref name="list"/> from <paramref name="first"/> on, at least to index <paramref name="last"/>, that
    /// keeps in itself what it declares. Null if there is none: something outside the list uses a declaration or label of the run,
    /// or, where the run is repeated, a captured variable would become fresh in each iteration with it.
    /// </summary>
    public static StatementRange? Closed(
        StatementList list, StatementSyntax first, int last, bool repeated, SemanticModel model, Func<ISymbol, bool> isCell)
    {
        for (var end = last; ;)
        {
            // A 'using' declaration disposes at the end of its block: that must stay where it is.
            if (list.Statements.Take(end + 1).Any(statement => statement.SpanStart >= first.SpanStart && IsUsing(statement)))
                end = list.Statements.Length - 1;

            var run = new StatementRange(first, list.Statements[end]);
            if (repeated && DeclaresCell(list, run, model, isCell))
                return null;

            if (LastOutsideUse(list, run, model) is not { } use)
                return run;

            var index = list.IndexOf(use);
            if (index <= end)
                return null;

            end = index;
        }
    }

    private static bool IsUsing(StatementSyntax statement) =>
        StatementList.WithoutLabels(statement) is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 };

    private static bool DeclaresCell(StatementList list, StatementRange run, SemanticModel model, Func<ISymbol, bool> isCell) =>
        NodesIn(list, run).Any(node => node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax
            && LivesIn(list, node) && model.GetDeclaredSymbol(node) is { } variable && isCell(variable));

    // A variable of an inner block, section, statement or function keeps the scope that it has.
    private static bool LivesIn(StatementList list, SyntaxNode declaration) =>
        declaration.Ancestors().TakeWhile(node => node is not AnonymousFunctionExpressionSyntax).OfType<StatementSyntax>().FirstOrDefault()
            is { } statement and (LocalDeclarationStatementSyntax or ExpressionStatementSyntax)
        && StatementList.Around(statement)?.Container == list.Container;

    private static IEnumerable<SyntaxNode> NodesIn(StatementList list, StatementRange run) =>
        list.Container.DescendantNodes(run.Span).Where(node => run.Span.Contains(node.Span));

    private static SyntaxNode? LastOutsideUse(StatementList list, StatementRange run, SemanticModel model)
    {
        // Asking the semantic model costs; only a name that the run declares can be a use of it.
        var declared = new HashSet<string>(NamesDeclaredIn(list, run));
        return list.Scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => !run.Span.Contains(name.Span) && declared.Contains(name.Identifier.ValueText))
            .Where(name => IsDeclaredIn(run, model.GetSymbolInfo(name).Symbol))
            .OrderByDescending(name => name.SpanStart)
            .FirstOrDefault();
    }

    private static IEnumerable<string> NamesDeclaredIn(StatementList list, StatementRange run) =>
        NodesIn(list, run).Select(node => node switch
        {
            VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
            SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            LabeledStatementSyntax labeled => labeled.Identifier.ValueText,
            _ => "",
        });

    private static bool IsDeclaredIn(StatementRange run, ISymbol? symbol) =>
        symbol is ILocalSymbol or ILabelSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction }
        && symbol.DeclaringSyntaxReferences.Any(reference =>
            reference.SyntaxTree == run.First.SyntaxTree && run.Span.Contains(reference.Span));
}
