namespace ClosureAnalyzers.Knowledge;

/// <summary>
/// Methods outside the compilation and what they do with a closure: one line a type, <c>effect type: methods | reason</c>.
/// <c>*</c> stands for all other methods of the type, <c>Namespace.**</c> for all other types of a namespace and those inside it.
/// </summary>
internal static partial class CalleeTable
{
    // The lines of each type, and those of namespaces. A line is read when a method of its type is asked for: most never are.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal);
    private static readonly List<string> Namespaces = new();

    static CalleeTable()
    {
        foreach (var line in Lines)
        {
            var type = TypeIn(line);
            if (line.Contains(": **"))
                Namespaces.Add(line);
            else
                Types[type] = Types.TryGetValue(type, out var others) ? others + "\n" + line : line;
        }
    }

    public static IEnumerable<string> Lines =>
        string.Join("\n", Sequences, Collections, Concurrency, UserInterfaces, Hosting, Libraries, Testing).Split('\n');

    /// <summary>What the method <paramref name="name"/> of a type does; null if the tables say nothing.</summary>
    /// <param name="type">Its metadata name, nested types with a dot.</param>
    public static CalleeEffect? EffectOf(string type, string name)
    {
        CalleeEffect? ofOthers = null;
        if (Types.TryGetValue(type, out var lines))
        {
            foreach (var line in lines.Split('\n'))
            {
                var methods = MethodsIn(line);
                if (methods.Contains(name))
                    return EffectIn(line);
                if (methods.Contains("*"))
                    ofOthers = EffectIn(line);
            }
        }

        return ofOthers ?? OfNamespace(type);
    }

    private static CalleeEffect? OfNamespace(string type)
    {
        foreach (var line in Namespaces)
        {
            if (type.StartsWith(TypeIn(line) + ".", StringComparison.Ordinal))
                return EffectIn(line);
        }

        return null;
    }

    private static CalleeEffect EffectIn(string line) => (CalleeEffect)Enum.Parse(typeof(CalleeEffect), line.Substring(0, line.IndexOf(' ')));

    private static string TypeIn(string line)
    {
        var start = line.IndexOf(' ') + 1;
        return line.Substring(start, line.IndexOf(':') - start).Replace('+', '.');
    }

    private static string[] MethodsIn(string line)
    {
        var start = line.IndexOf(':') + 1;
        return line.Substring(start, line.IndexOf('|') - start).Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }
}
