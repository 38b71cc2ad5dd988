namespace ClosureAnalyzers.Model.Building;

/// <summary>
/// Pass 2: who calls a capturing local function, or turns it into a delegate, captures what it captures. Local functions call each
/// other, so each new fact about one is handed on to those who use it until there is none left.
/// <code>
/// void M(int a) { Run(() => F()); void F() => Use(a); }
/// //                  ^^^ captures 'a' through F
/// </code>
/// </summary>
internal static class LocalFunctionCaptures
{
    public static void Add(BodyFacts body)
    {
        foreach (var uses in body.LocalFunctionUses.GroupBy(use => use.Symbol, (IEqualityComparer<IMethodSymbol>)SymbolEqualityComparer.Default))
        {
            if (body.ClosureOf.TryGetValue(uses.Key, out var used))
                used.Uses = uses.ToImmutableArray();
        }

        var news = new Queue<Capture>(body.Closures.Where(closure => !closure.Uses.IsEmpty).SelectMany(body.CapturesBy));
        while (news.Count > 0)
        {
            var reached = news.Dequeue();
            foreach (var use in reached.Closure.Uses)
            {
                if (use.Function is { } user && user != reached.Cell.Owner)
                    body.AddCaptures(user, reached.Cell, use.Operation, reached.Access, reached.EmittedAt & use.EmittedAt, true, news.Enqueue);
            }
        }
    }
}
