using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Escape.Callees;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Escape;

/// <summary>The program points at which running work ends, and what its holders tell of the conditions on the way.</summary>
internal sealed class WorkPoints
{
    private readonly Dictionary<ProgramPoint, Sink?> ends = new();
    private readonly HashSet<ISymbol> holders = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ProgramPoint> failures = new();
    private readonly WorkConditions conditions;

    public WorkPoints(EscapeNode first, MethodAnalysis method)
    {
        conditions = new WorkConditions(method, holders);
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

        failures.UnionWith(method.Assertions.Where(pair => Fails(pair.Assertion)).Select(pair => pair.Point));
        All = new PointSet(ends.Keys.Concat(failures));
    }

    public PointSet All { get; }

    public bool EndsAt(ProgramPoint point, out Sink? sink) => ends.TryGetValue(point, out sink);

    /// <summary>Whether an assertion at <paramref name="point"/> throws while the work is running.</summary>
    public bool FailsAt(ProgramPoint point) => failures.Contains(point);

    /// <summary>Whether the condition of <paramref name="block"/> jumps while the work is running; null if nothing is known of it.</summary>
    public bool? AlwaysJumps(BasicBlock block)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition)
            return null;

        var isTrue = conditions.ValueOf(condition);
        return isTrue is null ? null : isTrue == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
    }

    // Assert.Same(work, await Task.WhenAny(work, limit)); Where the exception is caught, the work may go on.
    private bool Fails(Assertion assertion) =>
        (assertion.Other is { } other ? conditions.AreSame(assertion.Value, other) : conditions.ValueOf(assertion.Value)) == !assertion.Holds;

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
