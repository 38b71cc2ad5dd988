using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.TextEditing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>The statements, or the expression body, in which a closure is created; neither where no statement can go before it.</summary>
internal readonly record struct InsertionAnchor(StatementSyntax? Before, StatementSyntax? Through, ExpressionSyntax? Body)
{
    /// <param name="closure">A closure directly in the function that declares the variable.</param>
    /// <param name="creations">The closure itself; of a local function, where it is called or becomes a delegate.</param>
    public static InsertionAnchor Of(Function closure, ImmutableArray<IOperation> creations)
    {
        // The variable belongs to the lambda that a clause turns into: there is no place for a statement.
        if (closure.Parent?.Kind == FunctionKind.QueryClause || IsInExpressionTree(closure.Parent))
            return default;

        return closure.Operation.Syntax is LocalFunctionStatementSyntax function
            ? OfLocalFunction(function, creations)
            : Around(closure.Operation.Syntax);
    }

    // The copy must be in scope of the local function, and taken before its first use.
    private static InsertionAnchor OfLocalFunction(LocalFunctionStatementSyntax function, ImmutableArray<IOperation> uses)
    {
        if (StatementList.Around(function) is not { } list)
            return default;

        var first = list.IndexOf(function);
        var last = first;
        foreach (var use in uses)
        {
            var index = list.IndexOf(use.Syntax);
            if (index < 0)
                return default;

            first = Math.Min(first, index);
            last = Math.Max(last, index);
        }

        return new InsertionAnchor(StatementList.WithoutLabels(list.Statements[first]), list.Statements[last], null);
    }

    /// <summary>The statement or expression body around the creation of a closure.</summary>
    public static InsertionAnchor Around(SyntaxNode creation)
    {
        for (var node = creation; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case StatementSyntax statement:
                    return IsHeaderOfLoop(statement) ? default : new InsertionAnchor(statement, statement, null);

                case ArrowExpressionClauseSyntax arrow:
                    return new InsertionAnchor(null, null, arrow.Expression);

                case AnonymousFunctionExpressionSyntax { ExpressionBody: { } body } when body == node:
                    return new InsertionAnchor(null, null, body);

                case CatchFilterClauseSyntax or ConstructorInitializerSyntax or MemberDeclarationSyntax:
                    return default;
            }
        }

        return default;
    }

    // The body of a loop is a statement of its own, so that what is reached from elsewhere is a part of the header.
    private static bool IsHeaderOfLoop(StatementSyntax statement) => statement is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    // There, a lambda cannot have a block.
    private static bool IsInExpressionTree(Function? function)
    {
        for (; function is not null; function = function.Parent)
        {
            if (function.Operation.Parent?.Type is { Name: "Expression" } type && type.ContainingNamespace.ToDisplayString() == "System.Linq.Expressions")
                return true;
        }

        return false;
    }
}
