using ClosureAnalyzers.CodeFixes.TextEditing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// Where a copy is declared: before a statement, in the innermost block that is entered anew whenever the closure is created.
/// Where there is no such block, some statements get braces, or an expression body becomes a block.
/// </summary>
internal sealed class CopyInsertionPoint
{
    private CopyInsertionPoint(StatementSyntax? before, StatementRange? braces, ExpressionSyntax? body, StatementList? shared, TextSpan nameScope)
    {
        Before = before;
        Braces = braces;
        Body = body;
        Shared = shared;
        NameScope = nameScope;
    }

    /// <summary>The statement that the copy goes before, behind its labels; null for an expression body.</summary>
    public StatementSyntax? Before { get; }

    /// <summary>The statements that get braces, the one after the copy among them; null if none do.</summary>
    public StatementRange? Braces { get; }

    /// <summary>The expression body that becomes a block; null if the closure is created in a statement.</summary>
    public ExpressionSyntax? Body { get; }

    /// <summary>The statements that can use the copy too; null if only the one after it can.</summary>
    public StatementList? Shared { get; }

    /// <summary>The part of the file where the name of the copy will be in scope.</summary>
    public TextSpan NameScope { get; }

    /// <summary>Where the copy is looked up from when a name is chosen.</summary>
    public int Position => Before?.SpanStart ?? Body!.SpanStart;

    public static CopyInsertionPoint InBlockMadeOf(ExpressionSyntax body) => new(null, null, body, null, body.Span);

    public static CopyInsertionPoint InBracesAround(StatementSyntax embedded) => InBracesAround(new StatementRange(embedded, embedded));

    public static CopyInsertionPoint InBracesAround(StatementRange run) => new(run.First, run, null, null, run.Span);

    /// <summary>Before the statement at <paramref name="first"/>; the closures that use the copy are created up to <paramref name="last"/>.</summary>
    /// <returns>null if the copy would outlive one iteration there, and braces cannot help.</returns>
    public static CopyInsertionPoint? In(StatementList list, int first, int last, SemanticModel model, Func<ISymbol, bool> isCell)
    {
        var before = StatementList.WithoutLabels(list.Statements[first]);
        if (!GotoAnalysis.Repeat(list, first, model))
        {
            return list.Container is SwitchSectionSyntax section
                ? InSection(list, section, before, model, isCell)
                : new CopyInsertionPoint(before, null, null, list, list.Scope.Span);
        }

        return StatementRange.Closed(list, before, last, repeated: true, model, isCell) is { } run
            ? new CopyInsertionPoint(before, run, null, null, run.Span)
            : null;
    }

    /// <summary>
    /// A section is no block: its locals live in the whole <c>switch</c>, where every section would pay for the environment,
    /// and <c>goto case</c> comes back without leaving it. So its statements get braces. Where a <c>goto</c> within the section repeats the
    /// statement, those braces are not entered anew, so that the statement gets its own, as in any list.
    /// </summary>
    private static CopyInsertionPoint? InSection(
        StatementList list, SwitchSectionSyntax section, StatementSyntax before, SemanticModel model, Func<ISymbol, bool> isCell)
    {
        var repeated = GotoAnalysis.ReenterSection(section, model);
        var first = StatementList.WithoutLabels(list.Statements[0]);
        if (StatementRange.Closed(list, first, list.Statements.Length - 1, repeated, model, isCell) is { } run)
            return new CopyInsertionPoint(before, run, null, list, run.Span);

        return repeated ? null : new CopyInsertionPoint(before, null, null, list, list.Scope.Span);
    }
}
