using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Prefilter;

/// <summary>
/// The names that a body declares, and those that its functions mention. A name may be captured if a function mentions it and there is a
/// declaration of it outside that function. The nodes of the body are visited in source order.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, TextSpan> declarations = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, TextSpan Function)> mentions = new();
    private readonly Stack<TextSpan> open = new();
    private List<string>? captured;
    private bool mentionsInstance;

    /// <summary>Whether a function names <c>this</c>, <c>base</c>, or something that the body does not declare.</summary>
    public bool MentionsMember => mentionsInstance || mentions.Any(mention => !declarations.ContainsKey(mention.Name));

    /// <summary>The names that a function may capture, after the whole body was visited.</summary>
    public IReadOnlyList<string> Captured => captured ??= mentions
        .Where(mention => declarations.TryGetValue(mention.Name, out var declared) && !mention.Function.Contains(declared))
        .Select(mention => mention.Name)
        .Distinct()
        .ToList();

    public bool Declares(string name) => declarations.ContainsKey(name);

    public void Enter(int position)
    {
        while (open.Count > 0 && open.Peek().End <= position)
            open.Pop();
    }

    /// <summary>Whether the function is an outermost one.</summary>
    public bool Open(TextSpan function)
    {
        var isOutermost = open.Count == 0;
        open.Push(function);
        return isOutermost;
    }

    public void Declare(SyntaxToken identifier)
    {
        // From the first declaration of the name to the last one.
        var name = identifier.ValueText;
        declarations[name] = declarations.TryGetValue(name, out var span) ? TextSpan.FromBounds(span.Start, identifier.Span.End) : identifier.Span;
    }

    public void Mention(IdentifierNameSyntax name)
    {
        if (open.Count > 0)
            mentions.Add((name.Identifier.ValueText, open.Peek()));
    }

    public void MentionInstance() => mentionsInstance |= open.Count > 0;
}
