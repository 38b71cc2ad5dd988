namespace ClosureAnalyzers.Model.Building;

/// <summary>
/// Pass 2: who calls a capturing local function, or turns it into a delegate, captures what it captures. Repeated until nothing
/// changes, since local functions call each other.
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

        var called = body.LocalFunctionUses
            .Where(use => use.Function is not null && body.ClosureOf.ContainsKey(use.Symbol))
            .Select(use => (Use: use, Target: body.ClosureOf[use.Symbol]))
            .ToList();

        bool changed;
        do
        {
            changed = false;
            foreach (var (use, target) in called)
            {
                foreach (var capture in body.CapturesBy(target).ToList())
                    changed |= Propagate(body, use, capture);
            }
        }
        while (changed);
    }

    private static bool Propagate(BodyFacts body, LocalFunctionUse use, Capture reached)
    {
        var access = (reached.IsRead ? Access.Read : 0) | (reached.IsWritten ? Access.Write : 0);
        var changed = false;

        // From the caller out to the function that owns the cell: inside the owner it is an ordinary variable.
        for (var function = use.Function; function is not null && function != reached.Cell.Owner; function = function.Parent)
        {
            if (!function.IsWithin(reached.Cell.Owner))
                break;
            changed |= body.AddCapture(function, reached.Cell, use.Operation, use.Function!, access, throughLocalFunction: true);
        }

        return changed;
    }
}
