using System.Threading;
using ClosureAnalyzers.Flow;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// The hazards of one body: whose cell, written later, how far does the closure get (specification 2.2). Asks for the control
/// flow graph only where a captured variable is written besides its declaration.
/// </summary>
internal sealed class BodyHazards
{
    private readonly Unit unit;
    private readonly IOperation root;
    private readonly Mentions mentions;
    private readonly Itinerary itinerary;
    private readonly FirstAwait firstAwait;
    private readonly HazardGraphs graphs = new();

    private BodyHazards(ClosureModel model, IOperation root, Mentions mentions, Itinerary itinerary)
    {
        unit = model.Unit;
        firstAwait = new FirstAwait(model, mentions);
        this.root = root;
        this.mentions = mentions;
        this.itinerary = itinerary;
    }

    public static ImmutableArray<Hazard> Find(
        ClosureModel model, IOperation root, Mentions mentions, Itinerary itinerary, CancellationToken cancellation)
    {
        var body = new BodyHazards(model, root, mentions, itinerary);
        var hazards = ImmutableArray.CreateBuilder<Hazard>();
        foreach (var cell in model.Cells.Where(cell => !cell.IsThis))
        {
            cancellation.ThrowIfCancellationRequested();
            hazards.AddRange(body.HazardsOf(cell));
        }

        return hazards.ToImmutable();
    }

    private static bool IsWrittenAgain(Cell cell) =>
        cell.Writes.Any(write => !write.IsDeclaration) || IsDeclaredBehindLabel(cell.Symbol!);

    private bool IsDisposed(Cell cell) =>
        cell.Type is { } type && TypeShapes.IsDisposable(type) && Disposals.MayHave(cell.Symbol!, mentions);

    // again: int c = i; … goto again;
    private static bool IsDeclaredBehindLabel(ISymbol variable) =>
        variable is ILocalSymbol
        && variable.DeclaringSyntaxReferences is [var declaration, ..]
        && declaration.GetSyntax().FirstAncestorOrSelf<SyntaxNode>(node => node is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax) is { } list
        && list.ChildNodes().Any(statement => statement is LabeledStatementSyntax or GlobalStatementSyntax { Statement: LabeledStatementSyntax });

    private IEnumerable<Hazard> HazardsOf(Cell cell)
    {
        var isWritten = IsWrittenAgain(cell);
        var isDisposed = IsDisposed(cell);
        if (!isWritten && !isDisposed)
            yield break;

        // The graph is the dear part: most closures are run where they are created, and nothing changes in between.
        if (!cell.Closures.Any(GetsAway))
        {
            isDisposed = false;
            isWritten = isWritten && MayChangeBeforeItRuns(cell);
        }

        if (!isWritten && !isDisposed || graphs.Of(root, cell.Owner) is not { } graph)
            yield break;

        var writes = isWritten ? CellFlow.OfWrites(graph, cell) : null;
        var disposals = isDisposed ? CellFlow.OfDisposals(graph, cell) : null;
        foreach (var closure in cell.Closures)
        {
            // A unit of several trees has a graph for each.
            if (closure.Parent != cell.Owner || !IsInRoot(closure))
                continue;

            var disposed = disposals is not null && UsesAlive(closure, cell) ? HazardsOf(closure, disposals).Where(hazard => IsCertain(hazard) && !IsEndOfTest(hazard)).ToList() : [];
            foreach (var hazard in disposed)
                yield return hazard;

            if (disposed.Count > 0 || writes is null || !ReadsLate(closure, cell))
                continue;

            foreach (var hazard in HazardsOf(closure, writes).Where(hazard => !IsFedByTest(hazard) && !IsAwaitedNull(hazard)))
                yield return hazard;
        }
    }

    private bool GetsAway(Closure closure) => Itinerary.Creations(closure).Any(creation => !itinerary.From(creation, closure).EndsAtOnce);

    // xs.ForEach(x => Use(i), i = 3): the change stands in the same statement as the creation.
    private static bool MayChangeBeforeItRuns(Cell cell)
    {
        if (cell.Closures.Any(function => function.Kind == ClosureKind.LocalFunction && function.CaptureOf(cell)!.IsWritten))
            return true;

        var changed = new HashSet<SyntaxNode?>(cell.Writes
            .Where(write => !write.IsDeclaration && write.Function == cell.Owner)
            .Select(write => StatementAround(write.Operation)));
        return cell.Closures
            .Where(closure => closure.Parent == cell.Owner)
            .SelectMany(Itinerary.Creations)
            .Any(creation => changed.Contains(StatementAround(creation)));
    }

    private static SyntaxNode? StatementAround(IOperation operation) => operation.Syntax.FirstAncestorOrSelf<StatementSyntax>();

    private bool IsInRoot(Closure closure) =>
        closure.Operation.Syntax.SyntaxTree == root.Syntax.SyntaxTree && root.Syntax.Span.Contains(closure.Operation.Syntax.Span);

    private static bool IsCertain(Hazard hazard) => hazard.Escape.Fate != Fate.Unknown;

    // What a test hangs on its own objects is not run after it, and where it disposes by name, that is what it tests. What
    // still runs when the test is over disturbs the next one.
    private bool IsEndOfTest(Hazard hazard) =>
        (!hazard.Change.Operation.IsImplicit || hazard.Escape.IsKept) && TestCode.Contains(unit.Type ?? unit.Member);

    // fake.Size = () => size; … size = bigger; A test that writes what a closure of it reads wants to be read.
    private bool IsFedByTest(Hazard hazard) => hazard.Kind == HazardKind.WrittenLater && TestCode.Contains(unit.Type ?? unit.Member);

    // () => { if (finished != null) finished.Set(); } … finished = null; The closure reads the variable late on purpose.
    private bool IsAwaitedNull(Hazard hazard) =>
        hazard.Kind == HazardKind.WrittenLater && hazard.Change.IsEnd
        && mentions.Of(hazard.Cell.Symbol!).Any(mention => mentions.FunctionOf(mention) is { } function && function.IsWithin(hazard.Closure) && NullTest.IsOrPrecedesUse(mention));

    // Disposing twice is legal, and so are a few members of a disposed object. An assignment asks nothing of the old one.
    private bool UsesAlive(Closure closure, Cell cell) =>
        mentions.Of(cell.Symbol!).Any(mention => mentions.FunctionOf(mention) is { } function && function.IsWithin(closure)
            && Disposals.DisposedBy(mention) is null && !UsableAfterDispose.Contains(mention)
            && !(mention.Parent is ISimpleAssignmentOperation assignment && assignment.Target == mention))
        || closure.CaptureOf(cell)!.ThroughLocalFunction;

    // A closure that writes the variable shares it on purpose, unless it is the variable of a for statement.
    private static bool ReadsLate(Closure closure, Cell cell) =>
        closure.CaptureOf(cell) is { IsRead: true } capture && (!capture.IsWritten || IsForVariable(cell.Symbol!));

    internal static bool IsForVariable(ISymbol variable) =>
        variable.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax() is { Parent.Parent: ForStatementSyntax };

    private IEnumerable<Hazard> HazardsOf(Closure closure, CellFlow flow)
    {
        var endsWithCall = closure is { IsAsync: true, IsIterator: false } && !firstAwait.CanPrecedeUse(closure, flow.Cell);
        foreach (var creation in Itinerary.Creations(closure))
        {
            if (flow.Graph.Find(creation) is not { } created)
                continue;

            var way = endsWithCall ? itinerary.ToFirstAwait(creation) : itinerary.From(creation, closure);
            if (WaySearch.Of(way, creation, flow) is { } worst)
            {
                yield return Of(closure, flow, created, worst);
                yield break;
            }
        }

        foreach (var hazard in InnerHazards(closure, flow))
            yield return hazard;
    }

    // The closure itself does not get far, but one that it creates does: xs.ForEach(x => handlers.Add(() => i))
    private IEnumerable<Hazard> InnerHazards(Closure closure, CellFlow flow)
    {
        var reported = new HashSet<Closure>();
        foreach (var inner in flow.Cell.ClosuresInside(closure))
        {
            if (reported.Any(inner.IsWithin))
                continue;

            foreach (var creation in Itinerary.Creations(inner))
            {
                var way = itinerary.From(creation, inner);
                foreach (var run in RunsOf(closure))
                {
                    if (flow.Graph.Find(run) is { } created && flow.ChangeAfter(created, run) is { } change
                        && new InnerEscape(inner.Parent!, flow, run).Of(way) is { } escape
                        && (change.IsDisposal || !escape.HasRun) && reported.Add(inner))
                    {
                        yield return Of(inner, flow, created, (escape, change));
                    }
                }
            }
        }
    }

    private static IEnumerable<IOperation> RunsOf(Closure closure) =>
        closure.Kind == ClosureKind.LocalFunction
            ? closure.Uses.Where(use => use.Function == closure.Parent).Select(use => use.Operation)
            : [closure.Operation];

    private Hazard Of(Closure closure, CellFlow flow, Point created, (Stop Stop, CellChange Change) worst)
    {
        var capture = closure.CaptureOf(flow.Cell)!;
        var looping = flow.ChangeBetweenRuns(created);
        return new Hazard(capture, worst.Stop, looping ?? worst.Change, looping is not null) { IsLateCopy = IsLateCopy(capture) };
    }

    private bool IsLateCopy(Capture capture) =>
        capture.FirstUse.Parent is IVariableInitializerOperation
        {
            Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.None, Parent: IVariableDeclarationOperation { Parent: IVariableDeclarationGroupOperation } },
        }
        && mentions.Of(capture.Cell.Symbol!).Count(mention => mentions.FunctionOf(mention) is { } function && function.IsWithin(capture.Closure)) == 1;
}
