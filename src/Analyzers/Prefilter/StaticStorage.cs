namespace ClosureAnalyzers.Prefilter;

/// <summary>A look at the operations of one body, without a model: whether static storage can get a function of it.</summary>
internal static class StaticStorage
{
    /// <summary>
    /// Whether <paramref name="root"/> assigns a static field, property or event, gives something to an object in one, or gives a delegate to a
    /// method in source, which may do so. Of the initializers of a type, only all together would tell; for them the answer is yes.
    /// </summary>
    public static bool MayBeReachedFrom(IOperation root) =>
        root is IFieldInitializerOperation or IPropertyInitializerOperation || root.Descendants().Any(Reaches);

    private static bool Reaches(IOperation operation) => operation switch
    {
        IArgumentOperation { Parameter: { Type.TypeKind: TypeKind.Delegate, DeclaringSyntaxReferences.IsEmpty: false } } => true,
        IMemberReferenceOperation { Instance: null, Member: { IsStatic: true } and not IMethodSymbol } member => IsStored(member),
        _ => false,
    };

    private static bool IsStored(IOperation member) => member.Parent switch
    {
        IEventAssignmentOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation => true,
        IAssignmentOperation assignment => assignment.Target == member,
        IInvocationOperation call => call.Instance == member,
        _ => false,
    };
}
