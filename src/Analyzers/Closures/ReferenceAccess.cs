using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Closures;

/// <summary>Tells reads from writes (the list in specification 2.2, question 2).</summary>
internal static class ReferenceAccess
{
    /// <summary>How <paramref name="reference"/>, a reference to a local or parameter, uses the variable.</summary>
    public static Access Of(IOperation reference)
    {
        if (reference is ILocalReferenceOperation { IsDeclaration: true, Parent: not IDeclarationExpressionOperation })
            return Access.Write;

        // s.P = 1, where s is a struct: the accessor writes s.
        var place = PlaceOf(reference);
        var isWhole = place == reference;
        var isAccessor = false;
        while (place.Parent is IPropertyReferenceOperation property && property.Instance == place && place.Type is { IsValueType: true })
        {
            if (property.Property.SetMethod is not { } setter || !StructMutation.MayWriteThis(setter))
                return Access.Read;
            place = PlaceOf(property);
            isWhole = place == property;
            isAccessor = true;
        }

        var access = Of(place, isWhole);
        return !isAccessor ? access : access.HasFlag(Access.Write) ? Access.ReadWrite : Access.Read;
    }

    // s.A.B = 1 writes s where s, and s.A, are structs.
    private static IOperation PlaceOf(IOperation reference)
    {
        var place = reference;
        while (place.Parent is IFieldReferenceOperation or { Kind: RoslynShims.InlineArrayAccess } && place.Type is { IsValueType: true } && place.Parent.Children.First() == place)
            place = place.Parent;

        return place;
    }

    private static Access Of(IOperation place, bool isWhole)
    {
        switch (place.Parent)
        {
            case ISimpleAssignmentOperation { IsRef: true }:
                return Access.ReadWrite;

            case ISimpleAssignmentOperation assignment when assignment.Target == place:
                return isWhole ? Access.Write : Access.ReadWrite;

            case ICompoundAssignmentOperation compound when compound.Target == place:
            case ICoalesceAssignmentOperation coalesce when coalesce.Target == place:
            case IIncrementOrDecrementOperation increment when increment.Target == place:
            case IAddressOfOperation:
                return Access.ReadWrite;

            case IArgumentOperation { Parameter.RefKind: RefKind.Ref }:
                return Access.ReadWrite;

            case IArgumentOperation { Parameter.RefKind: RefKind.Out }:
                return Access.Write;

            case IDeclarationExpressionOperation declaration:
                return declaration.Parent is IArgumentOperation || IsDeconstructed(declaration) ? Access.Write : Access.Read;

            case IInvocationOperation call when call.Instance == place && place.Type is { IsValueType: true } && StructMutation.MayWriteThis(call.TargetMethod):
                return Access.ReadWrite;

            // s.E += h: the accessor writes s.
            case IEventReferenceOperation { Parent: IEventAssignmentOperation } change when change.Instance == place && place.Type is { IsValueType: true }:
                return Access.ReadWrite;

            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } }:
                return Access.ReadWrite;

            case ITupleOperation tuple when IsDeconstructed(tuple):
                return Access.Write;

            default:
                return Access.Read;
        }
    }

    /// <summary>The <c>ref</c> local that <paramref name="written"/> makes a reference to the variable, or to a part of it; null for other writes.</summary>
    public static ILocalSymbol? ReferenceTo(IOperation written)
    {
        while (written.Parent is IFieldReferenceOperation field)
            written = field;
        return written.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { RefKind: RefKind.Ref } reference } } ? reference : null;
    }

    /// <summary>Whether what is written as <paramref name="write"/> is a reference to the variable: <c>ref var r = ref s.A</c>. Whoever has it may write the variable at any time.</summary>
    public static bool MakesAlias(Write write)
    {
        var place = write.Operation;
        while (place.Parent is IFieldReferenceOperation or IConditionalOperation or IParenthesizedOperation)
            place = place.Parent;

        return place.Parent switch
        {
            IVariableInitializerOperation or ISimpleAssignmentOperation { IsRef: true } or IAddressOfOperation => true,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } =>
                method.RefKind != RefKind.None || method.ReturnType.IsRefLikeType || method.ContainingType is { IsRefLikeType: true },
            IArgumentOperation { Parent: IObjectCreationOperation { Type.IsRefLikeType: var isRefLike } } => isRefLike,
            _ => false,
        };
    }

    // (a, (b, c)) = e, also where the tuple is declared: var (a, b) = e
    private static bool IsDeconstructed(IOperation target)
    {
        while (target.Parent is ITupleOperation or IDeclarationExpressionOperation)
            target = target.Parent;

        return target.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == target
            || target.Parent is IForEachLoopOperation loop && loop.LoopControlVariable == target;
    }
}
