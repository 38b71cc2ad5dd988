using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>Uses of an object that its documentation allows after it is disposed.</summary>
internal static class LegalAfterDispose
{
    private static readonly ImmutableHashSet<string> Members = ImmutableHashSet.Create(
        "MemoryStream.ToArray",
        "MemoryStream.GetBuffer",
        "MemoryStream.TryGetBuffer",
        "CancellationTokenSource.IsCancellationRequested");

    public static bool Contains(IOperation mention)
    {
        // reader != null, reader is null: the variable is looked at, not the object.
        var value = OperationTree.WithConversions(mention);
        if (value.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null }
            or IIsPatternOperation { Pattern: IConstantPatternOperation or { Kind: NewerOperations.NegatedPattern } } or IIsTypeOperation)
        {
            return true;
        }

        var member = mention.Parent switch
        {
            IInvocationOperation call when call.Instance == mention => call.TargetMethod,
            IPropertyReferenceOperation property when property.Instance == mention => property.Property,
            _ => default(ISymbol),
        };
        return member is not null && Members.Contains($"{member.ContainingType.Name}.{member.Name}");
    }
}
