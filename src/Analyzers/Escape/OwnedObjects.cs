using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Escape;

/// <summary>
/// Which objects belong to the function at hand: those that it creates, or disposes. What such an object keeps, a handler or
/// a callback, lives and dies with it: <c>var button = new Button(); button.Clicked += () => window.Close();</c>
/// </summary>
internal static class OwnedObjects
{
    /// <summary>The variable whose object <paramref name="place"/> is a part of: <c>window</c> in <c>window.Buttons[0].Clicked</c>.</summary>
    public static ISymbol? RootOf(IOperation? place)
    {
        while (place is not null && WholeAround(place) is { } whole)
            place = whole;
        return (place as ILocalReferenceOperation)?.Local ?? (ISymbol?)(place as IParameterReferenceOperation)?.Parameter;
    }

    /// <summary>The object that <paramref name="part"/> is a member, an element or a conversion of; null if it stands for itself.</summary>
    public static IOperation? WholeAround(IOperation part) => part switch
    {
        IMemberReferenceOperation member => member.Instance,
        IArrayElementReferenceOperation element => element.ArrayReference,
        IConversionOperation conversion => conversion.Operand,
        _ => null,
    };

    /// <summary>Whether the object in <paramref name="variable"/> belongs to the function that declares it.</summary>
    public static bool IsOwn(ISymbol variable, VariableReferences references, CalleeEffects callees) =>
        Disposals.MayHave(variable, references)
        || variable is ILocalSymbol local && ValuesOf(local, references).ToList() is { Count: > 0 } values && values.All(value => IsCreation(value, callees));

    /// <summary>Whether all that an object of <paramref name="type"/> does stands in the source: its class, and every base class but <c>object</c>.</summary>
    /// <param name="user">A symbol of this compilation. The sources of another project are not at hand, even where an editor knows them.</param>
    public static bool IsOfSource(ITypeSymbol? type, ISymbol user)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class })
            return false;

        while (type is { SpecialType: not SpecialType.System_Object } && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, user.ContainingAssembly))
            type = type.BaseType;
        return type is null or { SpecialType: SpecialType.System_Object };
    }

    /// <summary>The objects that <paramref name="local"/> is given. What is declared without a value, or with null, gets its object later.</summary>
    public static IEnumerable<IOperation> ValuesOf(ILocalSymbol local, VariableReferences references)
    {
        foreach (var write in references.WritesOf(local))
        {
            var value = write switch
            {
                IVariableDeclaratorOperation declarator => declarator.GetVariableInitializer()?.Value,
                ISimpleAssignmentOperation assignment => assignment.Value,
                _ => null,
            };
            if (value is not null && !value.ConstantValue.HasValue)
                yield return value;
        }
    }

    private static bool IsCreation(IOperation value, CalleeEffects callees)
    {
        while (true)
        {
            switch (value)
            {
                case IObjectCreationOperation:
                    return true;
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IAwaitOperation awaiting:
                    value = awaiting.Operation;
                    break;
                case IInvocationOperation { Instance: { } task, TargetMethod: var method } when callees.EffectOf(method, null) is CalleeEffect.Starts:
                    value = task;
                    break;
                case IInvocationOperation call:
                    return callees.MakesNewObject(call.TargetMethod);
                default:
                    return false;
            }
        }
    }
}
