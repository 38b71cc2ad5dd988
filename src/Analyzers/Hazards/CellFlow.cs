using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// One cell in the flow graph of the function that declares it: where it is written, and how long one instance of it lives.
/// </summary>
internal sealed class CellFlow
{
    private readonly Dictionary<Point, Write> writeAt = new();

    public CellFlow(FlowGraph graph, Cell cell)
    {
        Graph = graph;
        Cell = cell;
        Lifetime = graph.LifetimeOf(cell.Symbol!);
        foreach (var write in cell.Writes)
        {
            if (write.Function == cell.Owner && graph.Find(Mentions.WriteOf(write.Operation)) is { } point)
                writeAt[point] = write;
        }

        AddWritesOfLocalFunctions();
    }

    public FlowGraph Graph { get; }

    public Cell Cell { get; }

    /// <summary>The region in which one instance of the cell lives; null if it lives as long as the function.</summary>
    public ControlFlowRegion? Lifetime { get; }

    public IReadOnlyCollection<Point> WritePoints => writeAt.Keys;

    /// <summary>The write at <paramref name="point"/>; null if there is none.</summary>
    public Write? WriteAt(Point point) => writeAt.TryGetValue(point, out var write) ? write : null;

    /// <summary>
    /// The first write that can follow <paramref name="point"/> on the same cell; null if there is none. The assignment that
    /// <paramref name="creation"/> is a part of counts only from the next creation on.
    /// </summary>
    public Write? WriteAfter(Point point, IOperation creation)
    {
        Write? found = null;
        var created = Graph.Find(creation);
        var marked = new HashSet<Point>(writeAt.Keys);
        if (created is { } again)
            marked.Add(again);

        Search(point, marked, (at, recreated) =>
        {
            if (at == created)
                return 1;
            if (recreated == 0 && IsPartOf(creation, writeAt[at]))
                return recreated;
            found ??= writeAt[at];
            return FlowSearch.EndOfPath;
        });
        return found;
    }

    /// <summary>Whether <paramref name="creation"/> can run again on the same cell, and which write can lie between.</summary>
    public Write? WriteBetweenRuns(Point creation)
    {
        Write? found = null;
        foreach (var pair in writeAt)
        {
            if (found is null && Reaches(creation, pair.Key) && Reaches(pair.Key, creation))
                found = pair.Value;
        }

        return found;
    }

    /// <summary>Whether the value written by <paramref name="write"/> contains <paramref name="operation"/>: <c>h = () => … h …</c>.</summary>
    public static bool IsPartOf(IOperation operation, Write write) =>
        Mentions.WriteOf(write.Operation).Syntax is { } whole && whole.Span.Contains(operation.Syntax.Span) && whole.SyntaxTree == operation.Syntax.SyntaxTree;

    // Visits the marked points that can follow while this instance of the cell lives.
    private void Search(Point start, ICollection<Point> marked, Func<Point, int, int> visit) =>
        FlowSearch.Run(Graph, start, 0, marked, visit, (left, state) => left == Lifetime ? FlowSearch.EndOfPath : state);

    private bool Reaches(Point from, Point to)
    {
        var reached = false;
        Search(from, [to], (_, _) =>
        {
            reached = true;
            return FlowSearch.EndOfPath;
        });
        return reached;
    }

    // A call of a local function that writes the cell writes it there and then.
    private void AddWritesOfLocalFunctions()
    {
        foreach (var function in Cell.Closures)
        {
            if (function.Kind != ClosureKind.LocalFunction || function.Parent != Cell.Owner || !function.CaptureOf(Cell)!.IsWritten)
                continue;

            foreach (var use in function.Uses)
            {
                if (!use.IsConversion && use.Function == Cell.Owner && Graph.Find(use.Operation) is { } point)
                    writeAt[point] = new Write(use.Operation, use.Function, isDeclaration: false);
            }
        }
    }
}
