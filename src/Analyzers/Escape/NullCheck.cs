using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Escape;

/// <summary>VariableReferences that ask whether a variable has an object.</summary>
internal static class NullCheck
{
    /// <summary><c>reader != null</c>, <c>reader is null</c>: the variable is looked at, not the object.</summary>
    public static bool Is(IOperation mention) => OperationTree.WithConversions(mention).Parent
        is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null }
        or IIsPatternOperation { Pattern: IConstantPatternOperation or { Kind: RoslynShims.NegatedPattern } }
        or IIsTypeOperation;

    /// <summary>The same, and <c>reader?.Read()</c>, <c>reader ?? other</c>.</summary>
    public static bool IsOrPrecedesUse(IOperation mention)
    {
        var value = OperationTree.WithConversions(mention);
        return Is(mention)
            || value.Parent is IConditionalAccessOperation access && access.Operation == value
            || value.Parent is ICoalesceOperation coalesce && coalesce.Value == value;
    }
}
