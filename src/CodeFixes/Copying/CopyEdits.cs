using System.Threading;
using ClosureAnalyzers.CodeFixes.TextEditing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// Writes copies into a file, all at once. Works on the text, so that nothing but the copies, their braces and the names changes.
/// </summary>
internal sealed class CopyEdits
{
    private readonly FormattingInfo layout;
    private readonly ImmutableArray<LocalCopy> copies;
    private readonly ImmutableArray<BraceInsertion> bracings;
    private readonly ImmutableArray<ExpressionToBlockBody> blocks;
    private readonly TextEdits edits = new();

    private CopyEdits(FormattingInfo layout, SemanticModel model, ImmutableArray<LocalCopy> copies, CancellationToken cancellation)
    {
        this.layout = layout;
        this.copies = copies;
        bracings = copies
            .Where(copy => copy.Declaration is not null)
            .Select(copy => copy.Place.Braces)
            .OfType<StatementRange>()
            .Distinct()
            .OrderBy(run => run.Span.Length)
            .Select(run => new BraceInsertion(layout, run))
            .ToImmutableArray();
        blocks = copies
            .Select(copy => copy.Place.Body)
            .OfType<ExpressionSyntax>()
            .Distinct()
            .Select(body => new ExpressionToBlockBody(layout, body, returnsValue: model.GetEnclosingSymbol(body.SpanStart, cancellation) is not IMethodSymbol function || ReturnsValue(function)))
            .ToImmutableArray();
    }

    public static ImmutableArray<TextChange> Changes(FormattingInfo layout, SemanticModel model, ImmutableArray<LocalCopy> copies, CancellationToken cancellation)
    {
        var writing = new CopyEdits(layout, model, copies, cancellation);
        writing.WriteBraces();
        writing.WriteDeclarations();
        writing.WriteNames();
        return writing.edits.ToChanges();
    }

    private void WriteBraces()
    {
        // Inner braces first: where several close at one place, what follows belongs to the outermost.
        var after = new Dictionary<int, string>();
        foreach (var bracing in bracings)
        {
            var outer = ShiftAt(bracing.Span, except: bracing);
            bracing.Open(edits, outer);
            var (position, text) = bracing.Close(edits, outer);
            after[position] = text;
        }

        foreach (var pair in after)
            edits.Insert(pair.Key, InsertionRank.AfterCloseBrace, pair.Value);
    }

    private void WriteDeclarations()
    {
        foreach (var copy in copies)
        {
            if (copy is { Declaration: { } declaration, Place.Before: { } before })
                WriteDeclaration(declaration, before);
        }

        var ofBodies = copies.ToLookup(copy => copy.Place.Body?.Span, copy => copy.Declaration!);
        foreach (var block in blocks)
            block.Write(edits, ofBodies[block.Span], ShiftAt(block.Span, except: null));
    }

    private void WriteDeclaration(string declaration, StatementSyntax before)
    {
        var first = before.GetFirstToken();
        var position = before is LocalFunctionStatementSyntax && layout.IsFirstOnLine(first) ? StartWithComments(first) : first.SpanStart;
        var bracing = bracings.FirstOrDefault(bracing => bracing.Span.Start == before.SpanStart);
        var next = bracing is { StartsLine: false, IsInline: false }
            ? layout.NewLineAt(first.SpanStart) + ShiftAt(before.Span, except: bracing) + bracing.ContentIndentation
            : layout.IsFirstOnLine(first)
                ? layout.NewLineAt(first.SpanStart) + ShiftAt(before.Span, except: null) + layout.IndentationAt(first.SpanStart)
                : " ";
        edits.Insert(position, InsertionRank.Copy, declaration + next);
    }

    private void WriteNames()
    {
        foreach (var copy in copies)
        {
            foreach (var (span, text) in copy.Replacements)
                edits.Replace(span, text);

            foreach (var plan in copy.Plans)
                WriteNames(copy, plan);
        }
    }

    private void WriteNames(LocalCopy copy, CopyPlan planned)
    {
        if (copy.IsMoved)
        {
            foreach (var plan in planned.InAllProjects)
                edits.RemoveStatement(copy.Plans.First(moved => moved.Closure.Operation.Syntax.SpanStart == plan.Closure.Operation.Syntax.SpanStart).Late!.Whole(layout.Text));
            return;
        }

        var knownOnlyHere = planned.IsTestedForNull
            ? planned.InAllProjects.SelectMany(plan => plan.References.Where(name => NullState.IsNotNull(name, plan.Model))).Select(name => name.Span).ToImmutableHashSet()
            : ImmutableHashSet<TextSpan>.Empty;
        foreach (var plan in planned.InAllProjects)
        {
            foreach (var name in plan.References)
                edits.Replace(name.Span, KeptMemberName(name, plan.Model) + copy.Name + (knownOnlyHere.Contains(name.Span) ? "!" : ""));
        }
    }

    // new { i } and (i, j) give their member the name of the variable.
    public static string KeptMemberName(IdentifierNameSyntax name, SemanticModel model) => name.Parent switch
    {
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } => name.Identifier.Text + " = ",
        ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple } argument
            when ElementNameOf(tuple, tuple.Arguments.IndexOf(argument), model) == name.Identifier.ValueText => name.Identifier.Text + ": ",
        _ => "",
    };

    // A cast to a tuple without the name, or a comparison with one, ignores the name, and warns if it is written.
    private static string? ElementNameOf(TupleExpressionSyntax tuple, int index, SemanticModel model)
    {
        var around = tuple.Parent;
        while (around is ParenthesizedExpressionSyntax)
            around = around.Parent;

        var type = around switch
        {
            BinaryExpressionSyntax => null,
            CastExpressionSyntax cast => model.GetTypeInfo(cast.Type).Type,
            _ => model.GetTypeInfo(tuple).ConvertedType,
        };
        return model.GetTypeInfo(tuple).Type is { IsTupleType: true } && type is INamedTypeSymbol { IsTupleType: true } converted ? converted.TupleElements[index].Name : null;
    }

    private string ShiftAt(TextSpan span, BraceInsertion? except) => string.Concat(bracings
        .Where(bracing => bracing != except && bracing.Span.Contains(span))
        .Select(bracing => bracing.Shift)
        .Concat(blocks.Where(block => block.Span != span && block.Span.Contains(span)).Select(block => block.Shift)));

    // A comment directly above a local function describes it.
    private static int StartWithComments(SyntaxToken first)
    {
        var start = first.SpanStart;
        foreach (var trivia in first.LeadingTrivia.Reverse())
        {
            if (trivia.IsDirective)
                break;

            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                start = trivia.FullSpan.Start;
        }

        return start;
    }

    // An async function without a result returns a task all the same.
    private static bool ReturnsValue(IMethodSymbol function) =>
        !function.ReturnsVoid && function.MethodKind is not (MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor)
        && !(function.IsAsync && function.ReturnType is INamedTypeSymbol { IsGenericType: false });
}
