using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Roslyn;

/// <summary>The statements of the language that loop.</summary>
internal static class LoopSyntax
{
    public static bool IsLoop(SyntaxNode node) => BodyOf(node) is not null;

    /// <summary>What a loop repeats; null for anything else.</summary>
    public static StatementSyntax? BodyOf(SyntaxNode node) => node switch
    {
        ForStatementSyntax loop => loop.Statement,
        CommonForEachStatementSyntax loop => loop.Statement,
        WhileStatementSyntax loop => loop.Statement,
        DoStatementSyntax loop => loop.Statement,
        _ => null,
    };
}
