using System.Diagnostics;
using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ScopeTree;

/// <summary>What the passes gather about one body before it becomes a <see cref="ClosureModel"/>.</summary>
internal sealed class ClosureModelDraft(EmittedBody body)
{
    private readonly Dictionary<ISymbol, Scope> scopeOf = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Cell> cellOf = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<Write>> writesTo = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Function, Dictionary<Cell, Capture>> captureOf = new();
    private readonly Dictionary<Function, List<Capture>> capturesBy = new();
    private readonly Dictionary<Cell, List<Function>> closuresOver = new();
    private Cell? thisCell;

    public EmittedBody Body { get; } = body;

    public List<Scope> Scopes { get; } = new();

    /// <summary>In the order of their starts.</summary>
    public List<LoopRange> LoopRanges { get; } = new();

    public List<Function> Functions { get; } = new();

    public Dictionary<ISymbol, Function> FunctionOf { get; } = new(SymbolEqualityComparer.Default);

    public List<Cell> Cells { get; } = new();

    public List<LocalFunctionReference> LocalFunctionReferences { get; } = new();

    public List<MethodGroupConversion> MethodGroupConversions { get; } = new();

    public Scope Open(ScopeKind kind, Scope? parent, Function? function, IOperation operation, SyntaxNode? syntax = null)
    {
        var scope = new Scope(kind, parent, function, operation, syntax ?? operation.Syntax, Scopes.Count);
        Debug.Assert(parent is null || Scopes[parent.Ordinal] == parent);
        Scopes.Add(scope);
        return scope;
    }

    /// <summary>A label, or the start of a loop or of the tests of a switch, directly in <paramref name="scope"/>.</summary>
    public LoopRange Begin(Scope scope)
    {
        var range = new LoopRange(scope, Scopes.Count);
        LoopRanges.Add(range);
        return range;
    }

    /// <summary>A loop, or a backward <c>goto</c>, jumps back to where <paramref name="range"/> began.</summary>
    public void JumpBack(LoopRange range) => range.End = range.LoopEnd = Scopes.Count;

    /// <summary>The compiler's own code jumps back to the tests that began there.</summary>
    public void JumpToTests(LoopRange range) => range.End = Scopes.Count;

    public void Declare<TSymbol>(Scope scope, ImmutableArray<TSymbol> variables)
        where TSymbol : ISymbol
    {
        foreach (var variable in variables)
        {
            scopeOf[variable] = scope;
            scope.DeclaresVariables = true;
        }
    }

    public void AddFunction(Function closure)
    {
        Functions.Add(closure);
        FunctionOf[closure.Symbol] = closure;
        captureOf[closure] = new Dictionary<Cell, Capture>();
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
    public void AddReference(ISymbol? variable, Function? user, IOperation mention, Access access, OptimizationLevels emittedAt)
    {
        var owner = variable is not null && FunctionOf.TryGetValue(variable.ContainingSymbol, out var declaring) ? declaring : null;
        if (user is null || user == owner)
            return;

        AddCaptures(user, CellOf(variable, owner), mention, access, emittedAt, throughLocalFunction: false, changed: null);
    }

    /// <summary>
    /// Adds the cell to <paramref name="user"/> and to every function from there out to the one that owns it. A function that knows
    /// all this already ends the walk: those around it know it, too.
    /// </summary>
    public void AddCaptures(
        Function user, Cell cell, IOperation use, Access access, OptimizationLevels emittedAt, bool throughLocalFunction, Action<Capture>? changed)
    {
        for (var function = user; function is not null && function != cell.Owner; function = function.Parent)
        {
            if (!captureOf[function].TryGetValue(cell, out var capture))
            {
                captureOf[function][cell] = capture = new Capture(function, cell, use, user, throughLocalFunction);
                capturesBy[function].Add(capture);
                closuresOver[cell].Add(function);
            }
            else if (capture.Includes(access, emittedAt))
            {
                return;
            }

            capture.Add(access, emittedAt);
            changed?.Invoke(capture);
        }
    }

    public IReadOnlyList<Capture> CapturesBy(Function closure) => capturesBy[closure];

    /// <param name="lower">Converts the closures of the model at an optimization level.</param>
    public ClosureModel ToModel(Func<ClosureModel, OptimizationLevel, LoweredBody> lower)
    {
        foreach (var closure in Functions)
        {
            closure.Captures = capturesBy[closure]
                .OrderBy(capture => capture.FirstUse.Syntax.SpanStart)
                .ToImmutableArray();
        }

        foreach (var cell in Cells)
        {
            cell.Closures = closuresOver[cell].OrderBy(closure => closure.Operation.Syntax.SpanStart).ToImmutableArray();
            if (cell.Symbol is { } symbol)
                cell.Writes = WritesOf(symbol).ToImmutableArray();
        }

        return new ClosureModel(
            Body, Scopes.ToImmutableArray(), LoopRanges.ToImmutableArray(), Functions.ToImmutableArray(), Cells.ToImmutableArray(), MethodGroupConversions.ToImmutableArray(), lower);
    }

    // ref int r = ref n; … r++; What is written through a reference is written to the variable behind it.
    private IEnumerable<Write> WritesOf(ISymbol variable)
    {
        var places = new Stack<ISymbol>([variable]);
        while (places.Count > 0)
        {
            var place = places.Pop();
            if (!writesTo.TryGetValue(place, out var writes))
                continue;

            foreach (var write in writes)
            {
                if (SymbolEqualityComparer.Default.Equals(place, variable) || !write.IsDeclaration)
                    yield return write;

                // Broken code may say ref int r = ref r.
                if (ReferenceAccess.ReferenceTo(write.Operation) is { } reference && StartOf(reference) > StartOf(place))
                    places.Push(reference);
            }
        }
    }

    private static int StartOf(ISymbol variable) => variable.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0;

    private Cell CellOf(ISymbol? variable, Function? owner)
    {
        if (variable is null)
            return thisCell ??= AddCell(new Cell(null, null, Scopes[0]));

        if (!cellOf.TryGetValue(variable, out var cell))
        {
            // Parameters of the body itself are declared nowhere else.
            var scope = scopeOf.TryGetValue(variable, out var declared) ? declared : Scopes[0];
            cellOf[variable] = cell = AddCell(new Cell(variable, owner, scope));
        }

        return cell;
    }

    private Cell AddCell(Cell cell)
    {
        Cells.Add(cell);
        closuresOver[cell] = new List<Function>();
        return cell;
    }
}
