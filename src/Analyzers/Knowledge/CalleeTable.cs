namespace ClosureAnalyzers.Knowledge;

/// <summary>
/// Methods outside the compilation and what they do with a closure: one line a type, <c>effect type: methods | reason</c>.
/// <c>*</c> stands for all other methods of the type, <c>Namespace.**</c> for all other types of a namespace and those inside it.
/// </summary>
internal static partial class CalleeTable
{
    private static readonly Dictionary<string, CalleeEffect> Methods = new(StringComparer.Ordinal);
    private static readonly List<(string Prefix, CalleeEffect Effect)> Namespaces = new();

    static CalleeTable()
    {
        foreach (var line in Lines)
            Add(line);
    }

    public static IEnumerable<string> Lines =>
        string.Join("\n", Sequences, Collections, Concurrency, UserInterfaces, Hosting, Libraries, Testing).Split('\n');

    /// <summary>What the method <paramref name="name"/> of a type does; null if the tables say nothing.</summary>
    /// <param name="type">Its metadata name, nested types with a dot.</param>
    public static CalleeEffect? EffectOf(string type, string name)
    {
        if (Methods.TryGetValue(type + "." + name, out var effect) || Methods.TryGetValue(type + ".*", out effect))
            return effect;

        foreach (var (prefix, all) in Namespaces)
        {
            if (type.StartsWith(prefix, StringComparison.Ordinal))
                return all;
        }

        return null;
    }

    private static void Add(string line)
    {
        var (head, methods) = Halves(Halves(line, '|').Item1, ':');
        var (name, type) = Halves(head, ' ');
        var effect = (CalleeEffect)Enum.Parse(typeof(CalleeEffect), name);
        foreach (var method in methods.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (method == "**")
                Namespaces.Add((type + ".", effect));
            else
                Methods[type.Replace('+', '.') + "." + method] = effect;
        }
    }

    private static (string, string) Halves(string text, char separator)
    {
        var at = text.IndexOf(separator);
        return (text.Substring(0, at).Trim(), text.Substring(at + 1).Trim());
    }
}
