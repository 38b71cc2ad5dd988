using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// What the compiler knows about null, which a copy does not learn from a test of the variable:
/// <code>
/// var textCopy = text;
/// return text is null ? Empty : () => textCopy!.Length;
/// </code>
/// </summary>
internal static class NullState
{
    /// <summary>Whether the variable may be null at <paramref name="start"/>, where it is copied, but not where the closure is created.</summary>
    public static bool IsTestedAfter(int start, CopyPlan plan)
    {
        if (plan.References.IsEmpty || StateAt(plan.References[0], plan.Model) != NullableFlowState.NotNull)
            return false;

        var closure = plan.Closure.Operation.Syntax;
        var end = closure is LocalFunctionStatementSyntax ? plan.Through!.Span.End : closure.SpanStart;
        var between = TextSpan.FromBounds(start, end);
        var first = closure.SyntaxTree.GetRoot().DescendantNodes(between)
            .OfType<IdentifierNameSyntax>()
            .FirstOrDefault(name => between.Contains(name.Span) && !closure.Span.Contains(name.Span) && IsMention(name, plan));
        return first is not null && StateAt(first, plan.Model) == NullableFlowState.MaybeNull;
    }

    /// <summary>Whether a mention of the variable is known not to be null.</summary>
    public static bool IsNotNull(IdentifierNameSyntax mention, SemanticModel model) => StateAt(mention, model) == NullableFlowState.NotNull;

    private static NullableFlowState StateAt(IdentifierNameSyntax mention, SemanticModel model) => model.GetTypeInfo(mention).Nullability.FlowState;

    private static bool IsMention(IdentifierNameSyntax name, CopyPlan plan) =>
        name.Identifier.ValueText == plan.Variable.Name
        && SymbolEqualityComparer.Default.Equals(plan.Model.GetSymbolInfo(name).Symbol, plan.Variable);
}
