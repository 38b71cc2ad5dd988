using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>
/// Pass 2: who calls a capturing local function, or turns it into a delegate, captures what it captures. Local functions call each
/// other, so each new fact about one is handed on to those who use it until there is none left.
/// <code>
/// void M(int a) { Run(() => F()); void F() => Use(a); }
/// //                  ^^^ captures 'a' through F
/// </code>
/// </summary>
/// <remarks>Roslyn: <c>ClosureConversion.Analysis.cs</c>, <c>RemoveUnneededReferences</c>.</remarks>
internal static class TransitiveCaptures
{
    public static void Add(ClosureModelDraft body)
    {
        foreach (var uses in body.LocalFunctionReferences.GroupBy(use => use.Symbol, (IEqualityComparer<IMethodSymbol>)SymbolEqualityComparer.Default))
        {
            if (body.FunctionOf.TryGetValue(uses.Key, out var used))
                used.References = uses.ToImmutableArray();
        }

        var news = new Queue<Capture>(body.Functions.Where(function => !function.References.IsEmpty).SelectMany(body.CapturesBy));
        while (news.Count > 0)
        {
            var reached = news.Dequeue();
            foreach (var use in reached.Function.References)
            {
                if (use.Function is { } user && user != reached.Cell.Owner)
                    body.AddCaptures(user, reached.Cell, use.Operation, reached.Access, reached.EmittedAt & use.EmittedAt, true, news.Enqueue);
            }
        }
    }
}
