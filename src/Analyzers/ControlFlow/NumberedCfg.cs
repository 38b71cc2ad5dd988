using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.ControlFlow;

/// <summary>
/// The control flow graph of one function, with a numbered <see cref="ProgramPoint"/> for every operation in it. Operations are found by
/// their syntax, because the graph rewrites some of them.
/// </summary>
internal sealed class NumberedCfg
{
    private readonly Dictionary<SyntaxNode, Entry> entries = new();
    private readonly Dictionary<ISymbol, IFlowAnonymousFunctionOperation> functions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ControlFlowRegion> lifetimes = new(SymbolEqualityComparer.Default);
    private readonly Lazy<PointSet> throwing;
    private readonly Lazy<ImmutableArray<ProgramPoint>> nonReturning;
    private readonly Lazy<Dictionary<CaptureId, IOperation>> captured;
    private readonly Lazy<ILookup<ControlFlowRegion, ControlFlowBranch>> branchesThrough;
    private readonly IOperation[][] operations;

    public NumberedCfg(ControlFlowGraph graph)
    {
        Graph = graph;
        operations = new IOperation[graph.Blocks.Length][];
        foreach (var block in graph.Blocks)
        {
            operations[block.Ordinal] = InOrder(block);
            Number(block.Ordinal, operations[block.Ordinal]);
        }

        Size = operations.Sum(block => block.Length + 1);
        NoteLifetimes();
        throwing = new(() => new PointSet(All<IOperation>().Where(point => CanThrow(OperationAt(point)) && IsIn(graph.Blocks[point.Block], region => region.Kind == ControlFlowRegionKind.Try))));
        nonReturning = new(() => All<IInvocationOperation>()
            .Where(point => ((IInvocationOperation)OperationAt(point)).TargetMethod.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "DoesNotReturnAttribute" }))
            .ToImmutableArray());
        captured = new(FindCaptured);
        branchesThrough = new(FindBranchesThrough);
    }

    public ControlFlowGraph Graph { get; }

    /// <summary>The number of operations, and of blocks.</summary>
    public int Size { get; }

    /// <summary>The operations inside try statements from which an exception may fly.</summary>
    public PointSet Throwing => throwing.Value;

    /// <summary>The calls of methods that always throw.</summary>
    public ImmutableArray<ProgramPoint> NonReturning => nonReturning.Value;

    /// <summary>Where the function ends by returning.</summary>
    public ProgramPoint Exit => new(Graph.Blocks.Length - 1, PathSearch.Opening);

    public int OperationsIn(int block) => operations[block].Length;

    public IOperation OperationAt(ProgramPoint point) => operations[point.Block][point.Index];

    /// <summary>The places of all operations of one kind.</summary>
    public IEnumerable<ProgramPoint> All<T>()
        where T : IOperation
    {
        for (var block = 0; block < operations.Length; block++)
        {
            for (var index = 0; index < operations[block].Length; index++)
            {
                if (operations[block][index] is T)
                    yield return new ProgramPoint(block, index);
            }
        }
    }

    /// <summary>Where <paramref name="operation"/>, taken from the operation tree, runs; null if it never does.</summary>
    public ProgramPoint? Find(IOperation operation)
    {
        // The graph rewrites some operations (a declarator, x ??= y), but keeps their syntax. The whole of it stands behind its parts; a
        // later block repeats it for clean-up (foreach, using).
        ProgramPoint? rewritten = null;
        var kind = operation.Kind == OperationKind.AnonymousFunction ? OperationKind.FlowAnonymousFunction : operation.Kind;
        for (var entry = entries.TryGetValue(operation.Syntax, out var last) ? last : null; entry is not null; entry = entry.Earlier)
        {
            if (entry.Kind == kind)
                return entry.Point;
            if (rewritten?.Block != entry.Point.Block)
                rewritten = entry.Point;
        }

        return rewritten;
    }

    /// <summary>The graph of a lambda or local function directly inside this one; null if it is never created.</summary>
    public NumberedCfg? GraphOf(IMethodSymbol function)
    {
        if (function.MethodKind == MethodKind.LocalFunction)
        {
            return Graph.LocalFunctions.Contains(function) ? new NumberedCfg(Graph.GetLocalFunctionControlFlowGraph(function)) : null;
        }

        return functions.TryGetValue(function, out var operation)
            ? new NumberedCfg(Graph.GetAnonymousFunctionControlFlowGraph(operation))
            : null;
    }

    /// <summary>The local or parameter whose value <paramref name="operation"/> is; null if it is something else.</summary>
    public ISymbol? VariableIn(IOperation operation)
    {
        for (var steps = 0; steps < 10; steps++)
        {
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IFlowCaptureReferenceOperation reference when captured.Value.TryGetValue(reference.Id, out var value):
                    operation = value;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether a <c>catch</c> clause of the function may hear of an exception at <paramref name="point"/>.</summary>
    public bool IsCaught(ProgramPoint point) => IsIn(Graph.Blocks[point.Block], region =>
        region.Kind == ControlFlowRegionKind.Try && region.EnclosingRegion?.Kind == ControlFlowRegionKind.TryAndCatch);

    /// <summary>The region in which one instance of <paramref name="variable"/> lives; null if it lives as long as the function.</summary>
    public ControlFlowRegion? LifetimeOf(ISymbol variable) => lifetimes.TryGetValue(variable, out var region) ? region : null;

    /// <summary>The region around <paramref name="region"/>; null at the root. What Roslyn has around the root of a closure's graph belongs to another graph.</summary>
    public static ControlFlowRegion? RegionAround(ControlFlowRegion region) => region.Kind == ControlFlowRegionKind.Root ? null : region.EnclosingRegion;

    /// <summary>The branches that run <paramref name="finallyRegion"/> on their way.</summary>
    public IEnumerable<ControlFlowBranch> BranchesThrough(ControlFlowRegion finallyRegion) => branchesThrough.Value[finallyRegion];

    private ILookup<ControlFlowRegion, ControlFlowBranch> FindBranchesThrough() => (
        from block in Graph.Blocks
        from branch in new[] { block.ConditionalSuccessor, block.FallThroughSuccessor }
        where branch is not null
        from region in branch.FinallyRegions
        select (Region: region, Branch: branch)).ToLookup(pair => pair.Region, pair => pair.Branch);

    private void NoteLifetimes()
    {
        var pending = new Stack<ControlFlowRegion>();
        pending.Push(Graph.Root);
        while (pending.Count > 0)
        {
            var region = pending.Pop();
            foreach (var local in region.Locals)
                lifetimes[local] = region;
            foreach (var nested in region.NestedRegions)
                pending.Push(nested);
        }
    }

    private Dictionary<CaptureId, IOperation> FindCaptured()
    {
        var values = new Dictionary<CaptureId, IOperation>();
        foreach (var point in All<IFlowCaptureOperation>())
        {
            var capture = (IFlowCaptureOperation)OperationAt(point);
            values[capture.Id] = capture.Value;
        }

        return values;
    }

    private static bool IsIn(BasicBlock block, Func<ControlFlowRegion, bool> isSought)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = RegionAround(region))
        {
            if (isSought(region))
                return true;
        }

        return false;
    }

    private static bool CanThrow(IOperation operation) => operation.Kind is OperationKind.Invocation or OperationKind.ObjectCreation
        or OperationKind.PropertyReference or OperationKind.ArrayElementReference or OperationKind.Await
        or OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference or OperationKind.DynamicIndexerAccess;

    private void Number(int block, IOperation[] inOrder)
    {
        for (var index = 0; index < inOrder.Length; index++)
        {
            var operation = inOrder[index];
            entries.TryGetValue(operation.Syntax, out var earlier);
            entries[operation.Syntax] = new Entry(operation.Kind, new ProgramPoint(block, index), earlier);
            if (operation is IFlowAnonymousFunctionOperation function)
                functions[function.Symbol] = function;
        }
    }

    // Operands before operators, as they are evaluated.
    private static IOperation[] InOrder(BasicBlock block)
    {
        // Last operands first, from behind: an operator comes before its operands then.
        var result = new List<IOperation>();
        var pending = new Stack<IOperation>(block.Operations);
        if (block.BranchValue is { } value)
            pending.Push(value);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            result.Add(operation);
            foreach (var child in operation.Children)
                pending.Push(child);
        }

        result.Reverse();
        return result.ToArray();
    }

    /// <summary>One of the operations that have a syntax in common.</summary>
    private sealed class Entry(OperationKind kind, ProgramPoint point, Entry? earlier)
    {
        public OperationKind Kind => kind;

        public ProgramPoint Point => point;

        public Entry? Earlier => earlier;
    }
}
