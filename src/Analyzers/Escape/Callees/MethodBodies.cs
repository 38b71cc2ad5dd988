using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>The operations of a method of the same compilation, which may stand in another file.</summary>
internal static class MethodBodies
{
    /// <summary>The body of <paramref name="method"/>; null if it has none here.</summary>
    public static IOperation? Of(IMethodSymbol method, Compilation compilation)
    {
        var implementation = method.PartialImplementationPart ?? method;
        if (implementation.DeclaringSyntaxReferences is not [var declaration])
            return null;

        var syntax = declaration.GetSyntax();
        if (syntax is not (BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax) || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            return null;

#pragma warning disable RS1030 // A callee's body is in no context that the driver hands out; the answers are kept for each compilation.
        return compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax);
#pragma warning restore RS1030
    }
}
