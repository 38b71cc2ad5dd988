using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Closures;

/// <summary>A method, not a lambda, that becomes a delegate: a method group, or another delegate in <c>new D(d)</c>.</summary>
internal sealed class MethodGroupConversion
{
    internal MethodGroupConversion(IDelegateCreationOperation creation, Function? function, OptimizationLevels emittedAt)
    {
        Creation = creation;
        Function = function;
        EmittedAt = emittedAt;
    }

    public IDelegateCreationOperation Creation { get; }

    /// <summary>The method that the delegate runs; null in broken code.</summary>
    public IMethodSymbol? Method => Creation.Target is IMethodReferenceOperation reference
        ? reference.Method
        : (Creation.Target.Type as INamedTypeSymbol)?.DelegateInvokeMethod;

    /// <summary>Whether it is converted as it stands, not written <c>new D(M)</c>.</summary>
    public bool IsConversion => NamesMethod && !IsNewExpression(Creation.Syntax);

    /// <summary>Whether it is written as an extension method of a value.</summary>
    public bool IsExtension => Creation.Target is IMethodReferenceOperation { Instance: not null, Method.IsExtensionMethod: true };

    /// <summary>Whether it names a method; <c>new D(d)</c> names another delegate.</summary>
    public bool NamesMethod => Creation.Target is IMethodReferenceOperation;

    /// <summary>The function that makes the delegate; null for the body itself.</summary>
    public Function? Function { get; }

    internal OptimizationLevels EmittedAt { get; }

    private static bool IsNewExpression(SyntaxNode syntax) =>
        syntax is ObjectCreationExpressionSyntax || syntax.ChildNodesAndTokens().FirstOrDefault() is { IsToken: true } first && first.IsKind(SyntaxKind.NewKeyword);
}
