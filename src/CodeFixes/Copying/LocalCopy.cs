using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>A copy and the plans that share it.</summary>
/// <param name="Declaration">Its declaration; null if the copy stands in the source already.</param>
internal sealed record LocalCopy(string Name, string? Declaration, CopyInsertionPoint Place, ImmutableArray<CopyPlan> Plans)
{
    /// <summary>What else becomes the copy, with its new text: mentions of <c>this</c>, written or not.</summary>
    public ImmutableArray<(TextSpan Span, string Text)> Replacements { get; init; } = ImmutableArray<(TextSpan, string)>.Empty;

    /// <summary>Whether it is the closures' own late copy, moved out of them.</summary>
    public bool IsMoved { get; init; }
}
