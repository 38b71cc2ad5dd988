using ClosureAnalyzers.CodeFixes.TextEditing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.MakeConst;

/// <summary>
/// Writes <c>const</c> before a local, and its type in place of <c>var</c>. One of several variables gets a declaration of its own:
/// <code>
/// int first = numbers[0], limit = 10;
///
/// int first = numbers[0];
/// const int limit = 10;
/// </code>
/// </summary>
internal static class MakeConstEdit
{
    /// <returns>null where a comment or a directive would get lost.</returns>
    public static ImmutableArray<TextChange>? For(VariableDeclaratorSyntax declarator, SemanticModel model, FormattingInfo layout)
    {
        if (declarator.Parent is not VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { Modifiers.Count: 0 } statement } declaration)
            return null;

        if (declaration.Variables.Count == 1)
        {
            var type = declaration.Type.IsVar ? TypeOf(declarator, model) : declaration.Type.ToString();
            return ImmutableArray.Create(new TextChange(declaration.Type.Span, "const " + type));
        }

        var within = declaration.DescendantTrivia().Where(trivia => declaration.Span.Contains(trivia.Span));
        if (!within.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            return null;

        var first = statement.GetFirstToken();
        var end = layout.IsFirstOnLine(first) ? ";" + layout.NewLineAt(first.SpanStart) + layout.IndentationAt(first.SpanStart) : "; ";
        var all = declaration.Variables;
        var index = all.IndexOf(declarator);
        var start = index == 0
            ? new TextChange(new TextSpan(statement.SpanStart, 0), "const ")
            : new TextChange(TextSpan.FromBounds(all[index - 1].Span.End, declarator.SpanStart), $"{end}const {declaration.Type} ");
        return index == all.Count - 1
            ? ImmutableArray.Create(start)
            : ImmutableArray.Create(start, new TextChange(TextSpan.FromBounds(declarator.Span.End, all[index + 1].SpanStart), $"{end}{declaration.Type} "));
    }

    private static string TypeOf(VariableDeclaratorSyntax declarator, SemanticModel model)
    {
        var type = ((ILocalSymbol)model.GetDeclaredSymbol(declarator)!).Type;
        var isNull = model.GetConstantValue(declarator.Initializer!.Value).Value is null;
        return type.WithNullableAnnotation(isNull ? type.NullableAnnotation : NullableAnnotation.NotAnnotated)
            .ToMinimalDisplayString(model, declarator.SpanStart);
    }
}
