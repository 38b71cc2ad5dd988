using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Hazards.Exemptions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Finds the hazards of one body: whose cell, written later, how far does the closure get (specification 2.2). Asks for control flow graphs
/// only where a captured variable is written besides its declaration, or disposed.
/// </summary>
internal sealed class HazardAnalysis
{
    private readonly IOperation root;
    private readonly VariableReferences references;
    private readonly EscapeGraph escape;
    private readonly SynchronousPrefix prefix;
    private readonly BodyFacts facts;
    private readonly MethodAnalyses methods = new();
    private readonly List<Hazard> hazards = new();
    private readonly List<Silence> silences = new();
    private readonly bool explains;

    private HazardAnalysis(ClosureModel model, IOperation root, VariableReferences references, EscapeGraph escape, bool explains)
    {
        this.explains = explains;
        this.root = root;
        this.references = references;
        this.escape = escape;
        prefix = new SynchronousPrefix(model, references);
        facts = new BodyFacts(model.Body, references);
    }

    /// <param name="explains">Whether to say, too, why variables are not reported; that needs control flow graphs where the hazards need none.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BodyHazards Of(
        ClosureModel model, IOperation root, VariableReferences references, EscapeGraph escape, bool explains, CancellationToken cancellation)
    {
        var analysis = new HazardAnalysis(model, root, references, escape, explains);
        foreach (var cell in model.Cells.Where(cell => !cell.IsThis))
        {
            cancellation.ThrowIfCancellationRequested();
            analysis.Look(cell);
        }

        return new BodyHazards(analysis.hazards, analysis.silences, analysis.methods.IsExhausted);
    }

    private static bool IsWrittenAgain(Cell cell) =>
        cell.Writes.Any(write => !write.IsDeclaration) || IsDeclaredBehindLabel(cell.Symbol!);

    private bool IsDisposed(Cell cell) =>
        cell.Type is { } type && TypeFacts.IsDisposable(type) && Disposals.MayHave(cell.Symbol!, references);

    // again: int c = i; … goto again;
    private static bool IsDeclaredBehindLabel(ISymbol variable) =>
        variable is ILocalSymbol
        && variable.DeclaringSyntaxReferences is [var declaration, ..]
        && declaration.GetSyntax().FirstAncestorOrSelf<SyntaxNode>(node => node is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax) is { } list
        && list.ChildNodes().Any(statement => statement is LabeledStatementSyntax or GlobalStatementSyntax { Statement: LabeledStatementSyntax });

    private void Look(Cell cell)
    {
        var isWritten = IsWrittenAgain(cell);
        var isDisposed = IsDisposed(cell);
        if (!isWritten && !isDisposed)
            return;

        // The control flow graph is costly: most closures are run where they are created, and nothing changes in between.
        var getsAway = cell.Closures.Any(GetsAway);
        if (!explains && !getsAway && !(isWritten && MayChangeBeforeItRuns(cell)))
            return;

        if (methods.Of(root, cell.Owner) is not { } method)
            return;

        var writes = isWritten ? InvalidationMap.OfWrites(method, cell, escape) : null;
        var disposals = isDisposed && (getsAway || explains) ? InvalidationMap.OfDisposals(method, cell) : null;
        foreach (var closure in cell.Closures)
        {
            // A unit of several trees has a graph for each.
            if (closure.Parent == cell.Owner && IsInRoot(closure))
                Look(closure, cell, writes, disposals);
        }
    }

    private void Look(Function closure, Cell cell, InvalidationMap? writes, InvalidationMap? disposals)
    {
        if (disposals is not null && !IsHarmless(HarmlessUse.AfterDisposal, closure, cell) && Report(closure, disposals))
            return;
        if (writes is not null && !IsHarmless(HarmlessUse.AfterWrite, closure, cell))
            Report(closure, writes);
    }

    private bool IsHarmless(HarmlessUse use, Function closure, Cell cell)
    {
        if (!use.Covers(closure, cell, facts))
            return false;

        silences.Add(new Silence(closure.CaptureOf(cell)!, use.Reason, null));
        return true;
    }

    // Whether there was something to report.
    private bool Report(Function closure, InvalidationMap invalidations)
    {
        var isReported = false;
        var search = new HazardSearch(closure, invalidations, escape, prefix, references);
        foreach (var hazard in search.Find())
        {
            if (Exemption.All.FirstOrDefault(exemption => exemption.Covers(hazard, facts)) is { } exemption)
            {
                silences.Add(new Silence(hazard.Capture, exemption.Reason, hazard.Escape));
                continue;
            }

            hazards.Add(hazard);
            isReported = true;
        }

        if (explains && !isReported && !silences.Exists(other => other.Capture.Function == closure && other.Capture.Cell == invalidations.Cell) && search.Silence() is { } silence)
            silences.Add(silence);
        return isReported;
    }

    private bool GetsAway(Function closure) => EscapeGraph.Creations(closure).Any(creation => !escape.From(creation, closure).EndsAtOnce);

    // xs.ForEach(x => Use(i), i = 3): the change stands in the same statement as the creation.
    private static bool MayChangeBeforeItRuns(Cell cell)
    {
        if (cell.Closures.Any(function => function.Kind == FunctionKind.LocalFunction && function.CaptureOf(cell)!.IsWritten))
            return true;

        var changed = new HashSet<SyntaxNode?>(cell.Writes
            .Where(write => !write.IsDeclaration && write.Function == cell.Owner)
            .Select(write => StatementAround(write.Operation)));
        return cell.Closures
            .Where(closure => closure.Parent == cell.Owner)
            .SelectMany(EscapeGraph.Creations)
            .Any(creation => changed.Contains(StatementAround(creation)));
    }

    private static SyntaxNode? StatementAround(IOperation operation) => operation.Syntax.FirstAncestorOrSelf<StatementSyntax>();

    private bool IsInRoot(Function closure) =>
        closure.Operation.Syntax.SyntaxTree == root.Syntax.SyntaxTree && root.Syntax.Span.Contains(closure.Operation.Syntax.Span);
}
