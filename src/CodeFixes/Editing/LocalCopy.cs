namespace ClosureAnalyzers.CodeFixes.Editing;

/// <summary>A copy and the plans that share it.</summary>
/// <param name="Declaration">Its declaration; null if the copy stands in the source already.</param>
internal sealed record LocalCopy(string Name, string? Declaration, CopyPlace Place, ImmutableArray<CopyPlan> Plans)
{
    /// <summary>Whether it is the closures' own late copy, moved out of them.</summary>
    public bool IsMoved { get; init; }
}
