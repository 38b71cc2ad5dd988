using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Rules;

/// <summary>Parts of messages.</summary>
internal static class Words
{
    public static string CellsOf(ClosureEnvironment environment) => List(environment.CellNames.Select(name => $"'{name}'"));

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
