namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// The text of an argument, which a parameter with <c>[CallerArgumentExpression]</c> gets: there a variable is told by its name, and a copy
/// has another one.
/// </summary>
internal static class CallerArgumentExpressions
{
    /// <summary>Whether <paramref name="mention"/> stands, however deep, in what is passed to a call that gets such a text.</summary>
    public static bool Tells(IOperation? mention)
    {
        for (var operation = mention; operation?.Parent is { } parent; operation = parent)
        {
            if (operation is not IObjectOrCollectionInitializerOperation && ArgumentsOf(parent).Any(IsText))
                return true;
        }

        return false;
    }

    private static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        IPropertyReferenceOperation property => property.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    // Given in the source, it is a text like any other.
    private static bool IsText(IArgumentOperation argument) =>
        argument is { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter }
        && parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CallerArgumentExpressionAttribute");
}
