using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Which objects belong to the method at hand: those that it creates, or disposes. What such an object keeps, a handler or
/// a callback, lives and dies with it: <c>var button = new Button(); button.Clicked += () => window.Close();</c>
/// </summary>
internal static class Ownership
{
    /// <summary>The variable whose object <paramref name="place"/> is a part of: <c>window</c> in <c>window.Buttons[0].Clicked</c>.</summary>
    public static ISymbol? RootOf(IOperation? place)
    {
        for (var operation = place; operation is not null;)
        {
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IMemberReferenceOperation member:
                    operation = member.Instance;
                    break;
                case IArrayElementReferenceOperation element:
                    operation = element.ArrayReference;
                    break;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether the object in <paramref name="variable"/> belongs to the method that declares it.</summary>
    public static bool IsOwn(ISymbol variable, Mentions mentions) =>
        Disposals.MayHave(variable, mentions)
        || variable is ILocalSymbol local && ValuesOf(local, mentions).ToList() is { Count: > 0 } values
            && mentions.Of(local).FirstOrDefault()?.SemanticModel is { } semantics && values.All(value => Creations.Make(value, semantics));

    // What is declared without a value, or with null, gets its object later.
    private static IEnumerable<ExpressionSyntax> ValuesOf(ILocalSymbol local, Mentions mentions)
    {
        if (local.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var initial }
            && !initial.IsKind(SyntaxKind.NullLiteralExpression))
        {
            yield return initial;
        }

        foreach (var mention in mentions.Of(local))
        {
            if (Mentions.IsWritten(mention) && Mentions.WriteOf(mention) is IAssignmentOperation { Value.Syntax: ExpressionSyntax value })
                yield return value;
        }
    }
}
