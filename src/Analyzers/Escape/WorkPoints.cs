using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Escape;

/// <summary>The program points at which running work ends, and what its holders tell of the conditions on the way.</summary>
internal sealed class WorkPoints
{
    private readonly NumberedCfg cfg;
    private readonly Dictionary<ProgramPoint, Sink?> ends = new();
    private readonly HashSet<ISymbol> holders = new(SymbolEqualityComparer.Default);

    public WorkPoints(EscapeNode first, MethodAnalysis method)
    {
        cfg = method.Cfg;
        var work = new RunningWork(first);
        foreach (var sink in work.Sinks)
        {
            if (sink.Kind == SinkKind.Completed && (method.Find(sink.At) ?? method.Find(sink.Reference)) is { } point)
                ends[point] = sink;
        }

        foreach (var holder in work.Nodes.Select(node => node.Holder).OfType<ISymbol>())
        {
            holders.Add(holder);
            foreach (var point in method.DisposalsOf(holder))
                AddEnd(point);
        }

        foreach (var ending in work.Nodes.SelectMany(node => node.EndedBy).SelectMany(function => EscapePath.From(function)).Select(path => path.Node))
            AddEndOf(ending, method);

        // A variable that alone holds the work and gets another value: the work is lost sight of.
        if (work.Nodes is [{ Replacements: var replacements }])
        {
            foreach (var point in replacements.Select(method.Find).OfType<ProgramPoint>())
                AddEnd(point);
        }

        All = new PointSet(ends.Keys);
    }

    public PointSet All { get; }

    public bool EndsAt(ProgramPoint point, out Sink? sink) => ends.TryGetValue(point, out sink);

    /// <summary>A variable that holds the work is not null: whether the condition of <paramref name="block"/> jumps; null if it does not ask that.</summary>
    public bool? AlwaysJumps(BasicBlock block)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition)
            return null;

        bool? isTrue = condition switch
        {
            IIsNullOperation { Operand: var operand } when IsHolder(operand) => false,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test when IsNullTest(test) || IsTestOfFirst(test) => false,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } test when IsNullTest(test) || IsTestOfFirst(test) => true,
            IIsPatternOperation { Value: var value, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } when IsHolder(value) => false,
            IIsPatternOperation { Value: var value, Pattern.Kind: RoslynShims.NegatedPattern } when IsHolder(value) => true,
            _ => null,
        };
        return isTrue is null ? null : isTrue == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
    }

    private bool IsNullTest(IBinaryOperation test) =>
        IsNull(test.RightOperand) && IsHolder(test.LeftOperand) || IsNull(test.LeftOperand) && IsHolder(test.RightOperand);

    // if (await Task.WhenAny(work, delay) != work) return; Where the work was the first to be done, it no longer runs.
    private bool IsTestOfFirst(IBinaryOperation test) =>
        IsHolder(WithoutConversions(test.RightOperand)) && IsFirstDone(WithoutConversions(test.LeftOperand))
        || IsHolder(WithoutConversions(test.LeftOperand)) && IsFirstDone(WithoutConversions(test.RightOperand));

    private static bool IsFirstDone(IOperation value) =>
        value is IAwaitOperation { Operation: IInvocationOperation { TargetMethod: { Name: "WhenAny", ContainingType: var type } } }
        && Data.MetadataNames.Is(type, "System.Threading.Tasks.Task");

    private static IOperation WithoutConversions(IOperation value) => OperationTree.WithoutConversions(value)!;

    private static bool IsNull(IOperation value) => value.ConstantValue is { HasValue: true, Value: null };

    private bool IsHolder(IOperation value) => cfg.VariableIn(value) is { } variable && holders.Contains(variable);

    // A function ends the work where it runs, or where the object that carries it is disposed: what else would a guard do then?
    private void AddEndOf(EscapeNode function, MethodAnalysis method)
    {
        foreach (var sink in function.Sinks.Where(sink => sink.Kind == SinkKind.Invoked))
        {
            if ((method.Find(sink.At) ?? method.Find(sink.Reference)) is { } point)
                AddEnd(point);
        }

        foreach (var point in function.Disposed.SelectMany(method.DisposalsOf))
            AddEnd(point);
        if (function.Holder is not { } guard)
            return;

        holders.Add(guard);
        foreach (var point in method.DisposalsOf(guard))
            AddEnd(point);
    }

    private void AddEnd(ProgramPoint point)
    {
        if (!ends.ContainsKey(point))
            ends.Add(point, null);
    }
}
