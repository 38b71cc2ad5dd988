using ClosureAnalyzers.Data;
using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>Uses of an object that its documentation allows after it is disposed.</summary>
internal static class UsableAfterDispose
{
    private static readonly KeyedTable Table = new(0, "UsableAfterDispose");

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
        return member is not null && Table.RowsOf(MetadataNames.Of(member.ContainingType)).Any(row => row.Is(1, member.Name));
    }

    // try { finished.Set(); } catch (ObjectDisposedException) { } Whoever wrote that knows.
    private static bool IsForgiven(IOperation mention)
    {
        for (var (inner, around) = (mention, mention.Parent); around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); (inner, around) = (around, around.Parent))
        {
            if (around is ITryOperation attempt && attempt.Body == inner
                && attempt.Catches.Any(clause => MetadataNames.Is(clause.ExceptionType, "System.ObjectDisposedException") && clause.Handler.Operations.IsEmpty))
            {
                return true;
            }
        }

        return false;
    }
}
