namespace ClosureAnalyzers.Prefilter;

/// <summary>A look at the operations of one body, without a model: whether static storage can get a function of it.</summary>
internal static class StaticStorage
{
    /// <summary>
    /// Whether <paramref name="root"/> names an instance, or a parameter of a constructor, and assigns a static field, property or event, gives
    /// something to an object in one, or gives a delegate to a method in source, which may do so. Of the initializers of a type, only all
    /// together would tell; for them the answer is yes.
    /// </summary>
    public static bool MayKeepInstanceOf(IOperation root) =>
        root is IFieldInitializerOperation or IPropertyInitializerOperation || root.Descendants().Any(NamesInstance) && root.Descendants().Any(Reaches);

    private static bool NamesInstance(IOperation operation) => operation switch
    {
        IInstanceReferenceOperation reference => reference.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance,
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => true,
        _ => false,
    };

    private static bool Reaches(IOperation operation) => operation switch
    {
        IArgumentOperation { Parameter: { Type.TypeKind: TypeKind.Delegate, DeclaringSyntaxReferences.IsEmpty: false } } argument => MayCarryInstance(argument.Value),
        IMemberReferenceOperation { Instance: null, Member: { IsStatic: true } and not IMethodSymbol } member => IsStored(member),
        _ => false,
    };

    // E = v; E += v; E.P = v; E[i] = v; E.M(v)
    private static bool IsStored(IOperation member) => member.Parent switch
    {
        IEventAssignmentOperation or IAssignmentOperation => true,
        IPropertyReferenceOperation or IArrayElementReferenceOperation => member.Parent.Parent is IAssignmentOperation assignment && assignment.Target == member.Parent,
        IInvocationOperation call => call.Instance == member && call.Arguments.Any(argument => MayCarryInstance(argument.Value)),
        _ => false,
    };

    // Numbers and texts carry no function, and a lambda that names nothing from outside carries no instance.
    private static bool MayCarryInstance(IOperation value)
    {
        while (value is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
            value = value.Children.First();

        return value switch
        {
            IAnonymousFunctionOperation function => CapturePrefilter.MayExistIn(function),
            { ConstantValue.HasValue: true } => false,
            { Type: { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum } } => false,
            { Type.SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double } => false,
            _ => true,
        };
    }
}
