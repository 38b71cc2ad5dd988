using ClosureAnalyzers.Data;
using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>Uses of an object that its documentation allows after it is disposed.</summary>
internal static class UsableAfterDispose
{
    private static readonly KeyedTable Table = new(0, "UsableAfterDispose");

    // What the use of a disposed object throws, and the classes that it derives from.
    private static readonly string[] Thrown = ["System.ObjectDisposedException", "System.InvalidOperationException", "System.SystemException", "System.Exception"];

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

    // try { finished.Set(); } catch (ObjectDisposedException) { } Whoever wrote that knows. catch { } drops that exception with all others.
    private static bool IsForgiven(IOperation mention)
    {
        for (var (inner, around) = (mention, mention.Parent); around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); (inner, around) = (around, around.Parent))
        {
            if (around is ITryOperation attempt && attempt.Body == inner
                && attempt.Catches.FirstOrDefault(Catches) is { Handler.Operations.IsEmpty: true })
            {
                return true;
            }
        }

        return false;
    }

    private static bool Catches(ICatchClauseOperation clause)
    {
        if (clause.Filter is not null)
            return false;
        return clause.ExceptionType is null or { SpecialType: SpecialType.System_Object }
            || Thrown.Any(name => MetadataNames.Is(clause.ExceptionType, name));
    }
}
