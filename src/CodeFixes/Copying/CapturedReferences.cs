using System.Threading;
using ClosureAnalyzers.Closures;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>The mentions of a variable inside a closure that the copy takes over.</summary>
internal static class CapturedReferences
{
    /// <summary>
    /// Every mention, also one in code that this compilation drops, such as the argument of a <c>[Conditional]</c> call: in
    /// another build it is alive. <c>nameof</c> keeps the name of the variable.
    /// </summary>
    public static ImmutableArray<IdentifierNameSyntax> In(Function closure, ISymbol variable, SemanticModel model, CancellationToken cancellation) =>
        closure.Operation.Syntax.DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == variable.Name)
            .Where(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, variable))
            .Where(name => !IsInNameOf(name, model, cancellation))
            .ToImmutableArray();

    /// <summary>Whether a mention is an argument, or the target of a reference, that is passed on as a place and not as a value.</summary>
    public static bool IsByReference(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation) =>
        name.Parent is RefExpressionSyntax
        || name.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression }
        || ArgumentOf(model.GetOperation(name, cancellation)) is { Parameter.RefKind: not RefKind.None };

    private static IArgumentOperation? ArgumentOf(IOperation? mention)
    {
        // s.A in F(in s.A) is a place within s.
        while (mention?.Parent is IFieldReferenceOperation)
            mention = mention.Parent;

        return mention?.Parent as IArgumentOperation;
    }

    private static bool IsInNameOf(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var call in name.Ancestors().OfType<InvocationExpressionSyntax>())
        {
            if (call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" })
                return model.GetOperation(call, cancellation) is INameOfOperation;
        }

        return false;
    }
}
