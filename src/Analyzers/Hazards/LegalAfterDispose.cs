using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>Uses of an object that its documentation allows after it is disposed.</summary>
internal static class LegalAfterDispose
{
    private static readonly ImmutableHashSet<string> Members = ImmutableHashSet.Create(
        "MemoryStream.ToArray",
        "MemoryStream.GetBuffer",
        "MemoryStream.TryGetBuffer",
        "ManualResetEventSlim.Set",
        "CancellationTokenSource.IsCancellationRequested");

    public static bool Contains(IOperation mention)
    {
        if (NullCheck.Is(mention) || IsForgiven(mention))
            return true;

        var member = mention.Parent switch
        {
            IInvocationOperation call when call.Instance == mention => call.TargetMethod,
            IPropertyReferenceOperation property when property.Instance == mention => property.Property,
            _ => default(ISymbol),
        };
        return member is not null && Members.Contains($"{member.ContainingType.Name}.{member.Name}");
    }

    // try { finished.Set(); } catch (ObjectDisposedException) { } Whoever wrote that knows.
    private static bool IsForgiven(IOperation mention)
    {
        for (var (inner, around) = (mention, mention.Parent); around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); (inner, around) = (around, around.Parent))
        {
            if (around is ITryOperation attempt && attempt.Body == inner
                && attempt.Catches.Any(clause => clause.ExceptionType?.Name == "ObjectDisposedException" && clause.Handler.Operations.IsEmpty))
            {
                return true;
            }
        }

        return false;
    }
}
