namespace ClosureAnalyzers.Model.Building;

/// <summary>What the passes gather about one body before it becomes a <see cref="ClosureModel"/>.</summary>
internal sealed class BodyFacts(IOperation root)
{
    private readonly Dictionary<ISymbol, Cell> cellOf = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<Write>> writesTo = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(Closure, Cell), Capture> captureOf = new();
    private readonly Dictionary<Closure, List<Capture>> capturesBy = new();
    private readonly Dictionary<Cell, List<Closure>> closuresOver = new();
    private readonly List<Cell> cells = new();
    private Cell? thisCell;

    public List<Closure> Closures { get; } = new();

    public Dictionary<ISymbol, Closure> ClosureOf { get; } = new(SymbolEqualityComparer.Default);

    public List<LocalFunctionUse> LocalFunctionUses { get; } = new();

    public void AddClosure(Closure closure)
    {
        Closures.Add(closure);
        ClosureOf[closure.Symbol] = closure;
        capturesBy[closure] = new List<Capture>();
    }

    public void AddWrite(ISymbol variable, Write write)
    {
        if (!writesTo.TryGetValue(variable, out var writes))
            writesTo[variable] = writes = new List<Write>();
        writes.Add(write);
    }

    /// <summary>
    /// <paramref name="user"/> mentions <paramref name="variable"/> (null for <c>this</c>): every function from there out to
    /// the one that declares it captures it.
    /// </summary>
    public void AddMention(ISymbol? variable, Closure? user, IOperation mention, Access access)
    {
        var owner = variable is not null && ClosureOf.TryGetValue(variable.ContainingSymbol, out var declaring) ? declaring : null;
        if (user is null || user == owner)
            return;

        var cell = CellOf(variable, owner);
        for (var function = user; function is not null && function != owner; function = function.Parent)
            AddCapture(function, cell, mention, user, access, throughLocalFunction: false);
    }

    public bool AddCapture(Closure function, Cell cell, IOperation use, Closure usedIn, Access access, bool throughLocalFunction)
    {
        var isNew = !captureOf.TryGetValue((function, cell), out var capture);
        if (isNew)
        {
            captureOf[(function, cell)] = capture = new Capture(function, cell, use, usedIn, throughLocalFunction);
            capturesBy[function].Add(capture);
            closuresOver[cell].Add(function);
        }

        var changed = isNew || access.HasFlag(Access.Read) && !capture!.IsRead || access.HasFlag(Access.Write) && !capture!.IsWritten;
        capture!.IsRead |= access.HasFlag(Access.Read);
        capture.IsWritten |= access.HasFlag(Access.Write);
        return changed;
    }

    public IReadOnlyList<Capture> CapturesBy(Closure closure) => capturesBy[closure];

    public ClosureModel ToModel()
    {
        foreach (var closure in Closures)
        {
            closure.Captures = capturesBy[closure]
                .OrderBy(capture => capture.FirstUse.Syntax.SpanStart)
                .ToImmutableArray();
        }

        foreach (var cell in cells)
        {
            cell.Closures = closuresOver[cell].OrderBy(closure => closure.Operation.Syntax.SpanStart).ToImmutableArray();
            if (cell.Symbol is { } symbol && writesTo.TryGetValue(symbol, out var writes))
                cell.Writes = writes.ToImmutableArray();
        }

        return new ClosureModel(root, Closures.ToImmutableArray(), cells.ToImmutableArray());
    }

    private Cell CellOf(ISymbol? variable, Closure? owner)
    {
        if (variable is null)
            return thisCell ??= AddCell(new Cell(null, null));

        if (!cellOf.TryGetValue(variable, out var cell))
            cellOf[variable] = cell = AddCell(new Cell(variable, owner));

        return cell;
    }

    private Cell AddCell(Cell cell)
    {
        cells.Add(cell);
        closuresOver[cell] = new List<Closure>();
        return cell;
    }
}
