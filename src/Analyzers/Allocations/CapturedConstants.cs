using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Allocations;

/// <summary>A captured local that could be declared <c>const</c>: there would be nothing to capture then.</summary>
internal static class CapturedConstants
{
    /// <summary>Whether the variable has a constant value and is never written again. Expression trees tell a constant from a variable.</summary>
    public static bool Is(Cell cell, VariableReferences mentions) =>
        cell.Symbol is ILocalSymbol { RefKind: RefKind.None, IsConst: false } local
        && HasConstants(local.Type)
        && cell.Writes is [{ IsDeclaration: true, Operation: IVariableDeclaratorOperation { Initializer.Value: var value } declarator }]
        && IsConstant(value, local.Type)
        && declarator.Syntax.Parent is VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } }
        && !cell.Closures.Any(closure => closure.IsInExpressionTree)
        && !mentions.Of(local).Any(IsPlace);

    private static bool HasConstants(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type.IsReferenceType && type.TypeKind is not (TypeKind.Dynamic or TypeKind.TypeParameter)
        || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double;

    // in x, ref x: a constant has no place.
    private static bool IsPlace(IOperation mention)
    {
        var place = mention.Syntax;
        while (place.Parent is ParenthesizedExpressionSyntax outer)
            place = outer;

        return place.Parent is RefExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 };
    }

    // Of the reference types, only a string has another constant than null.
    private static bool IsConstant(IOperation value, ITypeSymbol type) =>
        value.ConstantValue is { HasValue: true, Value: var constant } && (constant is null || type.IsValueType || type.SpecialType == SpecialType.System_String);
}
