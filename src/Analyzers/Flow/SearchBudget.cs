namespace ClosureAnalyzers.Flow;

/// <summary>
/// How many blocks the searches for one purpose may enter: enough for every closure to look around in a body of any ordinary shape, and
/// linear in its size. Where it is used up, they find nothing more.
/// </summary>
internal sealed class SearchBudget(FlowGraph flow)
{
    private int left = 10_000 + 20 * flow.Size;

    public bool IsUsedUp => left <= 0;

    public bool Take() => left-- > 0;
}
