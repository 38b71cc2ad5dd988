global using ConfiguredCallees = ClosureAnalyzers.Knowledge.KnownCallees;

namespace ClosureAnalyzers.Escape.Callees;

internal static class Factories
{
    private static readonly string[] Words = ["Create", "New", "Build", "Make", "Start", "Open", "Clone"];

    public static bool Include(string name) => Words.Any(word => name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length])));
}
