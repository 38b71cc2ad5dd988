namespace ClosureAnalyzers.Roslyn;

/// <summary>Steps through an operation tree that many take.</summary>
internal static class OperationTree
{
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;

        return operation;
    }

    /// <summary>The innermost lambda or local function around <paramref name="operation"/>; null directly in the body.</summary>
    public static IOperation? FunctionAround(IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return around;
        }

        return null;
    }

    /// <summary>Whether <paramref name="operation"/> stands in a <c>nameof</c>, which evaluates nothing.</summary>
    public static bool IsInNameOf(IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is INameOfOperation)
                return true;
        }

        return false;
    }

    /// <summary><paramref name="value"/> with the conversions and the delegate creation around it.</summary>
    public static IOperation WithConversions(IOperation value)
    {
        while (value.Parent is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
            value = value.Parent;

        return value;
    }

    public static IOperation? WithoutConversions(IOperation? value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;

        return value;
    }
}
