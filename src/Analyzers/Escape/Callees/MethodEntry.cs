using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>
/// One entry of <c>closure_analyzers.escaping_methods</c> or <c>closure_analyzers.immediate_methods</c>:
/// <c>+Namespace.Type.Method</c> or <c>-Namespace.Type.Method</c>, all overloads; constructors as <c>Type.ctor</c>.
/// </summary>
/// <param name="Name">The entry without its sign; empty if it is too long to be a name.</param>
/// <param name="Type">Empty, like <paramref name="Method"/>, if the entry is malformed.</param>
internal readonly record struct MethodEntry(string Text, bool IsAdded, string Name, string Type, string Method)
{
    // Metadata allows 1,023 bytes for each of the names in it. Longer text is not looked into.
    private const int LongestName = 4096;

    private static readonly char[] Separators = { '.', '+' };

    /// <summary>The entries of an option's value.</summary>
    public static IEnumerable<MethodEntry> Parse(string value)
    {
        foreach (var part in value.Split(','))
        {
            var text = part.Trim();
            if (text.Length > 0)
                yield return ParseOne(text);
        }
    }

    private static MethodEntry ParseOne(string text)
    {
        var isAdded = text[0] != '-';
        if (text.Length > LongestName)
            return new MethodEntry(text, isAdded, "", "", "");

        var name = text[0] is '+' or '-' ? text.Substring(1).Trim() : text;
        var dot = name.LastIndexOf('.');
        return dot > 0 && IsName(name, withArity: true) && IsName(name.Substring(dot + 1), withArity: false)
            ? new MethodEntry(text, isAdded, name, name.Substring(0, dot), name.Substring(dot + 1))
            : new MethodEntry(text, isAdded, name, "", "");
    }

    // Names between dots and pluses; types may end in a generic arity.
    private static bool IsName(string name, bool withArity)
    {
        foreach (var part in name.Split(Separators))
        {
            var tick = withArity ? part.IndexOf('`') : -1;
            if (tick >= 0 && !int.TryParse(part.Substring(tick + 1), out _))
                return false;
            if (!SyntaxFacts.IsValidIdentifier(tick >= 0 ? part.Substring(0, tick) : part))
                return false;
        }

        return true;
    }
}
