using ClosureAnalyzers.Data;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Closures;

/// <summary>
/// Whether a call of a struct's own method may write the variable the struct stands in: <c>enumerator.MoveNext()</c> does,
/// <c>point.ToString()</c> does not (specification 2.2, question 2).
/// </summary>
internal static class StructMutation
{
    private static readonly KeyedTable ImmutableStructs = new(0, "ImmutableStructs");

    public static bool MayWriteThis(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        if (definition.IsStatic || definition.IsReadOnly || definition.ContainingType is not { TypeKind: TypeKind.Struct, IsReadOnly: false } type)
            return false;

        return definition.DeclaringSyntaxReferences.IsEmpty
            ? definition.MethodKind is not (MethodKind.PropertyGet or MethodKind.UserDefinedOperator or MethodKind.Conversion)
                && !OverridesObject(definition) && type.SpecialType == SpecialType.None && !ImmutableStructs.Contains(MetadataNames.Of(type))
            : definition.DeclaringSyntaxReferences.Any(declaration => WritesThis(declaration.GetSyntax(), type));
    }

    private static bool OverridesObject(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;
        return method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType;
    }

    private static bool WritesThis(SyntaxNode method, INamedTypeSymbol type)
    {
        // set; of a property that the compiler implements.
        if (method is AccessorDeclarationSyntax { Body: null, ExpressionBody: null } accessor)
            return !accessor.IsKind(SyntaxKind.GetAccessorDeclaration);

        foreach (var node in method.DescendantNodes())
        {
            var written = node switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left,
                PrefixUnaryExpressionSyntax prefix when prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) => prefix.Operand,
                PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression) => postfix.Operand,
                ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
                RefExpressionSyntax reference => reference.Expression,
                _ => null,
            };
            if (written is not null && RootOf(written) is { } root && (root == "this" || type.GetMembers(root).Any(member => !member.IsStatic && member is IFieldSymbol or IPropertySymbol)))
                return true;
        }

        return false;
    }

    private static string? RootOf(ExpressionSyntax place)
    {
        while (true)
        {
            switch (place)
            {
                case ThisExpressionSyntax:
                    return "this";
                case IdentifierNameSyntax name:
                    return name.Identifier.ValueText;
                case MemberAccessExpressionSyntax member:
                    place = member.Expression;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    place = parenthesized.Expression;
                    break;
                default:
                    return null;
            }
        }
    }
}
