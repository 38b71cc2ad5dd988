namespace ClosureAnalyzers.ControlFlow;

/// <summary>
/// How many steps one search may take: linear in the size of the graph. A search with a handful of states needs a fraction of it.
/// </summary>
internal sealed class SearchBudget(NumberedCfg cfg)
{
    private int left = 10_000 + 200 * cfg.Size;

    public bool IsUsedUp { get; private set; }

    public bool Take()
    {
        IsUsedUp = left <= 0;
        left--;
        return !IsUsedUp;
    }
}
