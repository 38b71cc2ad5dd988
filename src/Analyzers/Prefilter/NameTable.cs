using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Prefilter;

/// <summary>
/// The names that a body declares, and those that its functions mention. A name may be captured if a function mentions it and there is a
/// declaration of it outside that function. The nodes of the body must be visited in source order.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Stack<SyntaxNode> open = new();
    private List<string>? captured;

    /// <summary>Whether a function names <c>this</c>, <c>base</c> or <c>field</c>.</summary>
    public bool MentionsInstance { get; private set; }

    /// <summary>The names that functions mention, whatever they mean.</summary>
    public IEnumerable<string> Mentioned => entries.Where(entry => entry.Value.Functions.Count > 0).Select(entry => entry.Key);

    /// <summary>Whether a function names <c>this</c>, <c>base</c>, or something that the body does not declare.</summary>
    public bool MentionsMember => MentionsInstance || entries.Values.Any(entry => entry.Functions.Count > 0 && !entry.IsDeclared);

    /// <summary>The names that a function may capture, after the whole body was visited.</summary>
    public IReadOnlyList<string> Captured => captured ??= entries.Where(entry => entry.Value.MayBeCaptured).Select(entry => entry.Key).ToList();

    /// <summary>Every node is announced, so that functions end.</summary>
    public void Enter(SyntaxNode node)
    {
        while (open.Count > 0 && open.Peek().Span.End <= node.SpanStart)
            open.Pop();
    }

    /// <summary>Whether the function is an outermost one.</summary>
    public bool Open(SyntaxNode function)
    {
        open.Push(function);
        return open.Count == 1;
    }

    public void Declare(SyntaxToken identifier) => EntryOf(identifier.ValueText).Declare(identifier.SpanStart);

    /// <summary>A parameter that is declared around the body.</summary>
    public void DeclareOutside(string name) => EntryOf(name).Declare(0);

    public void Mention(IdentifierNameSyntax name)
    {
        if (open.Count > 0)
            EntryOf(name.Identifier.ValueText).Functions.Add(open.Peek());
    }

    public void MentionInstance() => MentionsInstance |= open.Count > 0;

    private Entry EntryOf(string name)
    {
        if (!entries.TryGetValue(name, out var entry))
            entries.Add(name, entry = new Entry());
        return entry;
    }

    private sealed class Entry
    {
        private int first = -1;
        private int last;

        /// <summary>The innermost functions that mention the name.</summary>
        public HashSet<SyntaxNode> Functions { get; } = new();

        public bool IsDeclared => first >= 0;

        /// <summary>Whether not all declarations are within each function that mentions the name.</summary>
        public bool MayBeCaptured => IsDeclared && Functions.Any(function => first < function.SpanStart || last >= function.Span.End);

        public void Declare(int position)
        {
            last = position;
            if (!IsDeclared)
                first = position;
        }
    }
}
