using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Rules.Options;

/// <summary>The keys of the package in an <c>.editorconfig</c> or global config.</summary>
internal static class OptionNames
{
    // Some are promised by the specification and not read yet: they must not be called misspelt.
    private static readonly ImmutableArray<string> All = ImmutableArray.Create(
        ConfiguredCallees.EscapingMethods,
        ConfiguredCallees.ImmediateMethods,
        LayoutOption.Name,
        "closure_analyzers.late_members",
        "closure_analyzers.needless_display_classes",
        "closure_analyzers.parallel_writes",
        "closure_analyzers.static_closures",
        "closure_analyzers.suppressors");

    /// <summary>What is wrong with <paramref name="key"/>; null if it is an option of this package, or of somebody else.</summary>
    public static string? ProblemOf(string key)
    {
        if (!key.StartsWith("closure", StringComparison.OrdinalIgnoreCase) || All.Contains(key, StringComparer.OrdinalIgnoreCase))
            return null;

        // closure_analyzer.layout is meant for this package, closure_style.layout is not.
        var dot = key.IndexOf('.');
        if (dot < 0 || Spelling.Distance(key.Substring(0, dot), "closure_analyzers") > 2)
            return null;

        var name = key.Substring(dot + 1);
        var nearest = Spelling.Nearest(name, All.Select(option => option.Substring(option.IndexOf('.') + 1)), furthest: Math.Max(2, name.Length));
        return nearest is null ? "is not an option" : $"is not an option; did you mean 'closure_analyzers.{nearest}'?";
    }
}
