using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Escape;

/// <summary>The static storage that keeps a closure for good. A queue or a dispatcher in it is none: it drops what it has run.</summary>
internal static class StaticKeeper
{
    /// <summary>The static field, property or event that has what <paramref name="at"/> stores; null if there is none.</summary>
    public static ISymbol? At(IOperation at) => at switch
    {
        IEventAssignmentOperation { EventReference: { } reference } => StaticMember(reference),
        IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } collection } } => StaticMember(collection),
        IAssignmentOperation { Target: IArrayElementReferenceOperation { ArrayReference: var array } } => StaticMember(array),
        IAssignmentOperation assignment => StaticMember(assignment.Target),
        IInvocationOperation { Instance: { } collection } call when Keeps(call) => StaticMember(collection),
        _ => null,
    };

    /// <summary>Whether the receiver of <paramref name="call"/> keeps what it is given: a queue, like a dispatcher, drops what it has run.</summary>
    public static bool Keeps(IInvocationOperation call) =>
        call.Instance?.Type is { } type && TypeFacts.IsSequence(type) && !CollectionMembers.Queue(call.TargetMethod.Name) && !KnownTypes.WeakCollections.Include(type);

    /// <summary>The static field, property or event that <paramref name="reference"/> names; null for any other operation.</summary>
    public static ISymbol? StaticMember(IOperation? reference) =>
        reference is IMemberReferenceOperation { Instance: null, Member: { IsStatic: true } and (IFieldSymbol or IPropertySymbol or IEventSymbol) and var member } ? member : null;
}
