using System.Threading;
using ClosureAnalyzers.Closures;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// The copy inside a closure that CLO1005 reports: <c>() => { int copy = i; … }</c>. It can move out of the closure as it is if the
/// closure only reads it; if it writes it, each call would from then on find what the one before left.
/// </summary>
internal sealed record LateCopy(LocalDeclarationStatementSyntax Statement, VariableDeclaratorSyntax Variable)
{
    public string Name => Variable.Identifier.Text;

    public string Text => Statement.ToString();

    /// <summary>The late copy whose only source is the use in <paramref name="plan"/>; null if it is none, or cannot move.</summary>
    public static LateCopy? In(CopyPlan plan, CancellationToken cancellation)
    {
        if (plan.References is not [{ Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } }]
            || variable.Parent?.Parent is not LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1, Parent: BlockSyntax block, UsingKeyword.RawKind: 0 } statement
            || plan.Model.GetDeclaredSymbol(variable, cancellation) is not ILocalSymbol local)
        {
            return null;
        }

        var isOnlyRead = block.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(plan.Model.GetSymbolInfo(name, cancellation).Symbol, local))
            .All(name => plan.Model.GetOperation(name, cancellation) is { } mention && ReferenceAccess.Of(mention) == Access.Read
                && !CapturedReferences.IsByReference(name, plan.Model, cancellation));
        var copy = new LateCopy(statement, variable);
        return isOnlyRead && copy.CanBeSeenIn(plan.Place.NameScope, plan) ? copy : null;
    }

    // Nothing else where the copy would be seen has or uses its name.
    private bool CanBeSeenIn(TextSpan scope, CopyPlan plan) =>
        plan.Model.LookupSymbols(plan.Place.Position, name: Variable.Identifier.ValueText).IsEmpty
        && plan.Model.SyntaxTree.GetRoot().DescendantTokens(scope).All(token =>
            !token.IsKind(SyntaxKind.IdentifierToken) || token.ValueText != Variable.Identifier.ValueText || Statement.Parent!.Span.Contains(token.Span));

    /// <summary>The statement with its line, if nothing else stands there.</summary>
    public TextSpan Whole(SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(Statement.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, Statement.SpanStart));
        var after = text.ToString(TextSpan.FromBounds(Statement.Span.End, Math.Max(line.End, Statement.Span.End)));
        if (string.IsNullOrWhiteSpace(before) && string.IsNullOrWhiteSpace(after))
            return line.SpanIncludingLineBreak;

        var spaces = after.Length - after.TrimStart(' ').Length;
        return new TextSpan(Statement.SpanStart, Statement.Span.Length + spaces);
    }
}
