using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Rules;

/// <summary>Parts of messages.</summary>
internal static class Words
{
    // Thousands of closures may share an environment of thousands of cells, and each message names it.
    private const int CellsNamed = 8;

    /// <summary>"'a', 'b' and 'c'"; of many cells the first few.</summary>
    public static string CellsOf(ClosureEnvironment environment)
    {
        var names = environment.CellNames.Take(CellsNamed + 1).Select(name => $"'{name}'").ToList();
        return List(names.Count <= CellsNamed ? names : names.Take(CellsNamed).Append("others"));
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count switch
        {
            0 => "nothing",
            1 => all[0],
            _ => $"{string.Join(", ", all.Take(all.Count - 1))} and {all[all.Count - 1]}",
        };
    }

    /// <summary>"the lambda at line 3".</summary>
    public static string At(Closure closure)
    {
        var name = closure.Kind == ClosureKind.LocalFunction ? $" '{closure.Symbol.Name}'" : "";
        return $"the {closure.Noun}{name} at line {ScopeOpening.LineOf(closure.KeywordLocation)}";
    }
}
