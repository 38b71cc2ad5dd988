using ClosureAnalyzers.Data;
using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Rules.Options;

/// <summary>
/// What is wrong with an entry of <c>escaping_methods</c> or <c>immediate_methods</c>. One configuration may serve many projects, so
/// an unknown type is no mistake as long as its assembly may be missing. It is one if the assembly that is named after its
/// namespace is referenced, or if the name is right but for a letter or two of one word.
/// </summary>
internal static class EntryProblems
{
    private const string Malformed = "is not a method; write +Namespace.Type.Method or -Namespace.Type.Method, or Type.ctor for constructors";
    private const int FurthestWord = 2;
    private const int ShortestWord = 4;

    private static readonly char[] Separators = { '.', '+' };

    /// <summary>The problem in words, to stand behind the entry; null if there is none.</summary>
    public static string? Of(MethodEntry entry, Compilation compilation)
    {
        if (entry.Method.Length == 0)
            return entry.Name.Length > 0 && TypesCalled(entry.Name, compilation).FirstOrDefault() is { } whole ? WithoutMethod(whole) : Malformed;

        var words = entry.Type.Split(Separators);
        var (symbols, found) = NamedSymbols.Follow(new[] { compilation.GlobalNamespace }, words, 0);
        return found == words.Length ? ProblemOf(symbols, entry) : ProblemOf(symbols, words, found, entry, compilation);
    }

    // The whole name before the method exists.
    private static string? ProblemOf(IReadOnlyList<INamespaceOrTypeSymbol> symbols, MethodEntry entry)
    {
        var types = symbols.OfType<INamedTypeSymbol>().ToList();
        if (types.Any(type => NamedSymbols.Declares(type, entry.Method)))
            return null;

        foreach (var type in types)
        {
            if (Inherited(type).FirstOrDefault(other => NamedSymbols.Declares(other, entry.Method)) is { } declaring && entry.Method != "ctor")
                return $"names an inherited method; write '{MetadataNames.Of(declaring)}.{entry.Method}'";
        }

        if (symbols.SelectMany(symbol => symbol.GetTypeMembers(entry.Method)).FirstOrDefault() is { } meant)
            return WithoutMethod(meant);

        if (types.Count == 0)
        {
            var isNamespace = symbols.Any(symbol => symbol.GetMembers(entry.Method).Any(member => member is INamespaceSymbol));
            return $"names no method: '{(isNamespace ? entry.Name : entry.Type)}' is a namespace";
        }

        var methods = types.SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>().Where(method => method.CanBeReferencedByName).Select(method => method.Name);
        var nearest = Spelling.Nearest(entry.Method, methods, FurthestWord);
        return $"names no method: '{entry.Type}' has no '{entry.Method}'" + (nearest is null ? "" : $"; did you mean '{entry.Type}.{nearest}'?");
    }

    // The word at the index missing does not exist in the symbols before it.
    private static string? ProblemOf(IReadOnlyList<INamespaceOrTypeSymbol> symbols, string[] words, int missing, MethodEntry entry, Compilation compilation)
    {
        if (CalleeTable.Names(entry.Type))
            return null;

        var near = NearTo(words[missing], symbols);
        foreach (var candidate in near)
        {
            var (types, found) = NamedSymbols.Follow(new[] { candidate }, words, missing + 1);
            if (found == words.Length && types.OfType<INamedTypeSymbol>().FirstOrDefault(type => NamedSymbols.Declares(type, entry.Method)) is { } right)
            {
                var name = MetadataNames.Of(right) + "." + entry.Method;
                return candidate.Name == words[missing] ? $"leaves out the arity of a generic type; write '{name}'" : $"names no type: did you mean '{name}'?";
            }
        }

        if (symbols.OfType<INamedTypeSymbol>().FirstOrDefault() is { } outer)
            return $"names no type: '{MetadataNames.Of(outer)}' has no '{words[missing]}'";

        if (missing < words.Length - 1 || IsExtension(words[missing]) || !symbols.Any(symbol => IsHomeReferenced((INamespaceSymbol)symbol, compilation)))
            return null;

        var nearest = near.OfType<INamedTypeSymbol>().FirstOrDefault();
        return $"names no type: there is no '{entry.Type}'" + (nearest is null ? "" : $"; did you mean '{MetadataNames.Of(nearest)}'?");
    }

    private static List<INamespaceOrTypeSymbol> NearTo(string word, IReadOnlyList<INamespaceOrTypeSymbol> symbols)
    {
        var tick = word.IndexOf('`');
        var name = tick < 0 ? word : word.Substring(0, tick);
        var furthest = name.Length < ShortestWord ? 0 : FurthestWord;
        return symbols
            .SelectMany(symbol => symbol.GetMembers())
            .OfType<INamespaceOrTypeSymbol>()
            .Select(member => (Member: member, Distance: Math.Abs(member.Name.Length - name.Length) > furthest ? int.MaxValue : Spelling.Distance(member.Name, name)))
            .Where(candidate => candidate.Distance <= furthest)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Member.MetadataName, StringComparer.Ordinal)
            .Select(candidate => candidate.Member)
            .ToList();
    }

    // Libraries put their extension methods into the namespaces of others.
    private static bool IsExtension(string type) => type.EndsWith("Extensions", StringComparison.Ordinal);

    // Assemblies are named after their namespaces; the core library has many.
    private static bool IsHomeReferenced(INamespaceSymbol space, Compilation compilation)
    {
        var name = space.ToDisplayString() + ".";
        return space.GetTypeMembers().Any(type => type.ContainingAssembly is { } assembly
            && (name.StartsWith(assembly.Name + ".", StringComparison.Ordinal)
                || SymbolEqualityComparer.Default.Equals(assembly, compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly)));
    }

    private static IEnumerable<INamedTypeSymbol> Inherited(INamedTypeSymbol type)
    {
        for (var declaring = type.BaseType; declaring is not null; declaring = declaring.BaseType)
            yield return declaring.OriginalDefinition;

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var declaring in type.AllInterfaces)
                yield return declaring.OriginalDefinition;
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesCalled(string name, Compilation compilation)
    {
        var words = name.Split(Separators);
        var (symbols, found) = NamedSymbols.Follow(new[] { compilation.GlobalNamespace }, words, 0);
        return found == words.Length ? symbols.OfType<INamedTypeSymbol>() : Enumerable.Empty<INamedTypeSymbol>();
    }

    private static string WithoutMethod(INamedTypeSymbol type)
    {
        var name = MetadataNames.Of(type);
        return $"names a type without a method; write '{name}.Method', or '{name}.ctor' for its constructors";
    }
}
