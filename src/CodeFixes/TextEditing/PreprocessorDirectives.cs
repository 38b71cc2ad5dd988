using System.Threading;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.TextEditing;

/// <summary>Preprocessor directives near an edit: another build must not see half of it.</summary>
internal static class PreprocessorDirectives
{
    /// <summary>Whether an <c>#if</c> around a part of <paramref name="span"/> reaches out of it.</summary>
    public static bool Cross(TextSpan span, SyntaxTree tree, CancellationToken cancellation)
    {
        var depth = 0;
        foreach (var trivia in tree.GetRoot(cancellation).DescendantTrivia(span).Where(trivia => trivia.IsDirective && span.Contains(trivia.Span)))
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.IfDirectiveTrivia:
                    depth++;
                    break;

                case SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia when depth == 0:
                    return true;

                case SyntaxKind.EndIfDirectiveTrivia when --depth < 0:
                    return true;
            }
        }

        return depth != 0;
    }

    /// <summary>Whether there is any directive around or in an expression body.</summary>
    public static bool AnyIn(ExpressionSyntax body) => body.Parent!.ContainsDirectives || body.Parent.Parent is BaseMethodDeclarationSyntax { SemicolonToken.ContainsDirectives: true };
}
