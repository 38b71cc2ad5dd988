using ClosureAnalyzers.CodeFixes.TextEditing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// Jumps that run a statement again without entering its block anew: the variables of the block are not fresh then.
/// <code>
/// again:
///     later.Add(() => i);         // every iteration is in the same block
///     if (++i &lt; 3) goto again;
/// </code>
/// </summary>
internal static class GotoAnalysis
{
    /// <summary>
    /// Whether a <c>goto</c> at or after the statement at <paramref name="index"/>, or in another section of the same <c>switch</c>, leads to
    /// a label of the list at or before it.
    /// </summary>
    public static bool Repeat(StatementList list, int index, SemanticModel model)
    {
        var behind = list.Statements.Skip(index).Concat(list.Container is SwitchSectionSyntax section ? StatementsBeside(section) : []);
        return behind
            .SelectMany(In)
            .Where(jump => jump.IsKind(SyntaxKind.GotoStatement))
            .Select(jump => TargetIn(list, jump, model))
            .Any(target => target >= 0 && target <= index);
    }

    /// <summary>Whether a jump may lead to a statement of the list behind index <paramref name="first"/>, up to <paramref name="last"/>.</summary>
    public static bool LandBetween(StatementList list, int first, int last)
    {
        for (var at = first + 1; at <= last; at++)
        {
            if (list.Statements[at] is LabeledStatementSyntax)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a section may be entered more than once while the <c>switch</c> is entered once. A jump within the section counts only if it
    /// leads to its start.
    /// </summary>
    public static bool ReenterSection(SwitchSectionSyntax section, SemanticModel model)
    {
        var list = StatementList.Of(section)!;
        return section.Parent is SwitchStatementSyntax whole && In(whole).Any(jump => jump.IsKind(SyntaxKind.GotoStatement)
            ? TargetIn(list, jump, model) is var target && (section.Span.Contains(jump.Span) ? target == 0 : target >= 0)
            : jump.FirstAncestorOrSelf<SwitchStatementSyntax>() == whole);
    }

    private static IEnumerable<StatementSyntax> StatementsBeside(SwitchSectionSyntax section) =>
        ((SwitchStatementSyntax)section.Parent!).Sections.Where(other => other != section).SelectMany(other => other.Statements);

    private static int TargetIn(StatementList list, GotoStatementSyntax jump, SemanticModel model) =>
        jump.Expression is { } label && model.GetSymbolInfo(label).Symbol is ILabelSymbol { DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax() is LabeledStatementSyntax target && StatementList.Around(target)?.Container == list.Container
            ? list.IndexOf(target)
            : -1;

    private static IEnumerable<GotoStatementSyntax> In(SyntaxNode node) => node
        .DescendantNodesAndSelf(inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .OfType<GotoStatementSyntax>();
}
