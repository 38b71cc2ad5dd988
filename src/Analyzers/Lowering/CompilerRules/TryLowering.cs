using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>Statements that the compiler lowers to <c>try</c>: also <c>lock</c>, <c>using</c>, and a <c>foreach</c> that disposes its enumerator.</summary>
/// <remarks>Roslyn: <c>LocalRewriter_UsingStatement.cs</c>, <c>LocalRewriter_LockStatement.cs</c>, <c>LocalRewriter_ForEachStatement.cs</c>.</remarks>
internal static class TryLowering
{
    /// <summary>The innermost one around <paramref name="operation"/>, in whatever function; null also where it is what follows a <c>using var</c>.</summary>
    public static IOperation? Around(IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case ITryOperation:
                case IUsingOperation @using when @using.Body == inner:
                case ILockOperation @lock when @lock.Body == inner:
                case IForEachLoopOperation loop when loop.Body == inner && IsLoweredToTry(loop):
                    return outer;
                case IBlockOperation block when block.Operations.TakeWhile(statement => statement != inner).Any(statement => statement is IUsingDeclarationOperation):
                    return null;
            }
        }

        return null;
    }

    private static bool IsLoweredToTry(IForEachLoopOperation loop) => !IsCounted(loop) && DisposesEnumerator(loop);

    public static bool DisposesEnumerator(IForEachLoopOperation loop) =>
        loop.Syntax is CommonForEachStatementSyntax syntax
        && Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetForEachStatementInfo(loop.SemanticModel, syntax).DisposeMethod is not null;

    // An array or a string needs no enumerator.
    private static bool IsCounted(IForEachLoopOperation loop) =>
        OperationTree.WithoutConversions(loop.Collection)?.Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String };
}
