namespace ClosureAnalyzers.Knowledge;

/// <summary>
/// One entry of <c>closure_analyzers.escaping_methods</c> or <c>closure_analyzers.immediate_methods</c>:
/// <c>+Namespace.Type.Method</c> or <c>-Namespace.Type.Method</c>, all overloads; constructors as <c>Type.ctor</c>.
/// </summary>
internal readonly record struct MethodEntry(string Text, bool IsAdded, string Type, string Method)
{
    /// <summary>The entries of an option's value; a malformed one has an empty <see cref="Method"/>.</summary>
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
        var name = text[0] is '+' or '-' ? text.Substring(1).Trim() : text;
        var dot = name.LastIndexOf('.');
        return dot > 0 && IsName(name, withArity: true) && IsName(name.Substring(dot + 1), withArity: false)
            ? new MethodEntry(text, isAdded, name.Substring(0, dot), name.Substring(dot + 1))
            : new MethodEntry(text, isAdded, "", "");
    }

    // Names between dots and pluses; types may end in a generic arity.
    private static bool IsName(string name, bool withArity)
    {
        foreach (var part in name.Split('.', '+'))
        {
            var tick = withArity ? part.IndexOf('`') : -1;
            if (tick >= 0 && !int.TryParse(part.Substring(tick + 1), out _))
                return false;
            if (!Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(tick >= 0 ? part.Substring(0, tick) : part))
                return false;
        }

        return true;
    }
}
