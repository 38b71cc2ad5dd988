using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Oracle.Layouts;

/// <summary>Whether a loop is one to the compiler: it drops a jump back that nobody reaches.</summary>
internal static class Loops
{
    /// <summary>True if some loop around a scope can run again; null if none can, or a <c>goto</c> makes it.</summary>
    public static bool? ComeAround(Scope scope)
    {
        var function = scope.Function?.Operation.Syntax;
        // The header of a for is no part of its own loop.
        var innermost = scope.Kind == ScopeKind.For ? scope.Syntax.Parent! : scope.Syntax;
        return innermost.AncestorsAndSelf().TakeWhile(node => node != function).Any(node => ComesAround(node, scope.Operation.SemanticModel!)) ? true : null;
    }

    private static bool ComesAround(SyntaxNode node, SemanticModel model) => node switch
    {
        DoStatementSyntax loop => model.GetConstantValue(loop.Condition) is not { Value: false } && EndsOrContinues(loop.Statement, model),
        WhileStatementSyntax loop => EndsOrContinues(loop.Statement, model),
        ForStatementSyntax loop => EndsOrContinues(loop.Statement, model),
        CommonForEachStatementSyntax loop => EndsOrContinues(loop.Statement, model),
        _ => false,
    };

    private static bool EndsOrContinues(StatementSyntax body, SemanticModel model)
        => !Leaves(body)
            && model.AnalyzeControlFlow(body) is { } flow && (flow.EndPointIsReachable || flow.ExitPoints.Any(exit => exit.IsKind(SyntaxKind.ContinueStatement)));

    // The analysis calls the end of a switch, or of a block, reachable even behind a return or an endless loop.
    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or GotoStatementSyntax => true,
        YieldStatementSyntax { Expression: null } => true,
        ForStatementSyntax { Condition: null or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } loop => IsEndless(loop),
        WhileStatementSyntax { Condition: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } loop => IsEndless(loop),
        BlockSyntax block => block.Statements.Any(Leaves),
        UsingStatementSyntax @using => Leaves(@using.Statement),
        LockStatementSyntax @lock => Leaves(@lock.Statement),
        FixedStatementSyntax @fixed => Leaves(@fixed.Statement),
        LabeledStatementSyntax labeled => Leaves(labeled.Statement),
        CheckedStatementSyntax @checked => Leaves(@checked.Block),
        UnsafeStatementSyntax @unsafe => Leaves(@unsafe.Block),
        _ => false,
    };

    private static bool IsEndless(StatementSyntax loop) => !loop.DescendantNodes().Any(node => node is BreakStatementSyntax or GotoStatementSyntax);
}
