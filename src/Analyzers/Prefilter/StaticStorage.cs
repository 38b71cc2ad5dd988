using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Prefilter;

/// <summary>
/// Whether a body may store something in a static field, property or event, or give a delegate to a method in source, which may do so.
/// Names are looked up among the members of the containing types; no body is bound.
/// </summary>
internal static class StaticStorage
{
    public static bool MayBeReached(SyntaxNode owner, BodyTraits traits, SemanticModel model)
    {
        var names = new MemberNames(owner, model);
        foreach (var node in owner.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax assignment when IsStaticMember(assignment.Left, traits, names):
                case ElementAccessExpressionSyntax element when IsStaticMember(element.Expression, traits, names):
                case MemberAccessExpressionSyntax access when IsStaticMember(access.Expression, traits, names):
                case ConditionalAccessExpressionSyntax conditional when IsStaticMember(conditional.Expression, traits, names):
                case InvocationExpressionSyntax call when TakesValue(call.ArgumentList) && names.MayBeInSource(NameOf(call.Expression)):
                case ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation when TakesValue(arguments) && names.MayBeInSource(NameOf(creation.Type)):
                case ConstructorInitializerSyntax initializer when TakesValue(initializer.ArgumentList):
                    return true;

                default:
                    // new(…) and the arguments for the base of a primary constructor, which are newer than the floor.
                    if (node is not (ObjectCreationExpressionSyntax or InvocationExpressionSyntax or ConstructorInitializerSyntax or AttributeSyntax)
                        && node.ChildNodes().OfType<ArgumentListSyntax>().Any(TakesValue))
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }

    private static bool TakesValue(ArgumentListSyntax arguments) =>
        arguments.Arguments.Any(argument => argument.Expression is not LiteralExpressionSyntax);

    private static string? NameOf(ExpressionSyntax callee) => callee switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsStaticMember(ExpressionSyntax expression, BodyTraits traits, MemberNames names)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;
        return expression switch
        {
            IdentifierNameSyntax name => !traits.Declares(name.Identifier.ValueText) && names.MayBeStatic(name.Identifier.ValueText),
            MemberAccessExpressionSyntax access => MayBeType(access.Expression, traits, names),
            _ => false,
        };
    }

    // A type, perhaps with namespaces, type arguments or an alias; not a variable, nor an instance member.
    private static bool MayBeType(ExpressionSyntax expression, BodyTraits traits, MemberNames names)
    {
        while (expression is MemberAccessExpressionSyntax access)
            expression = access.Expression;
        return expression switch
        {
            IdentifierNameSyntax name => !traits.Declares(name.Identifier.ValueText) && !names.IsInstance(name.Identifier.ValueText),
            TypeSyntax => true,
            _ => false,
        };
    }
}
