namespace ClosureAnalyzers.Rules.Options;

/// <summary>
/// Namespaces and types by the words of a dotted name, without knowing where the namespace ends: both <c>N.Outer.Inner</c> and
/// <c>N.Outer+Inner</c> are found. There can be several, in different assemblies. Costs one look-up a word.
/// </summary>
internal static class NamedSymbols
{
    /// <summary>The symbols that <paramref name="words"/> from <paramref name="first"/> on lead to, and how many words led somewhere.</summary>
    public static (IReadOnlyList<INamespaceOrTypeSymbol> Symbols, int Found) Follow(IReadOnlyList<INamespaceOrTypeSymbol> from, string[] words, int first)
    {
        for (var index = first; index < words.Length; index++)
        {
            var next = from.SelectMany(symbol => MembersOf(symbol, words[index])).ToList();
            if (next.Count == 0)
                return (from, index);
            from = next;
        }

        return (from, words.Length);
    }

    /// <summary>The method, or a constructor; declared by <paramref name="type"/> itself.</summary>
    public static bool Declares(INamedTypeSymbol type, string method) =>
        method == "ctor" ? !type.InstanceConstructors.IsEmpty : type.GetMembers(method).Any(member => member is IMethodSymbol);

    private static IEnumerable<INamespaceOrTypeSymbol> MembersOf(INamespaceOrTypeSymbol symbol, string word)
    {
        var tick = word.IndexOf('`');
        var name = tick < 0 ? word : word.Substring(0, tick);
        return symbol.GetMembers(name).OfType<INamespaceOrTypeSymbol>().Where(member => member.MetadataName == word);
    }
}
