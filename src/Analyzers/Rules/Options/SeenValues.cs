namespace ClosureAnalyzers.Rules.Options;

/// <summary>
/// Values of options that one compilation has looked at. Files mostly share their values as objects, and then no text is compared,
/// however long it is.
/// </summary>
internal sealed class SeenValues
{
    private readonly HashSet<(string Option, string Value)> seen = new();
    private readonly Dictionary<string, string> last = new(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="value"/> is new for <paramref name="option"/>.</summary>
    public bool Add(string option, string value)
    {
        if (last.TryGetValue(option, out var previous) && ReferenceEquals(previous, value))
            return false;

        last[option] = value;
        return seen.Add((option, value));
    }
}
