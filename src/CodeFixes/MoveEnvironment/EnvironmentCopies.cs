using System.Threading;
using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.Copying;
using ClosureAnalyzers.Lowering;

namespace ClosureAnalyzers.CodeFixes.MoveEnvironment;

/// <summary>
/// The copies that move an environment: all its cells that the closures of a block need and, where it would pull the environment back up,
/// <c>this</c> as <c>self</c>.
/// </summary>
/// <param name="models">Those of the file in each of its projects; the environment belongs to the first.</param>
internal sealed class EnvironmentCopies(PartiallyNeededEnvironment needless, IReadOnlyList<SemanticModel> models, CancellationToken cancellation)
{
    /// <returns>Empty where there is nothing to copy, or something that cannot be.</returns>
    public ImmutableArray<LocalCopy> For(ImmutableArray<TargetBlock> blocks, bool withSelf)
    {
        var names = new UniqueNameGenerator(models);
        var plans = new List<CopyPlan>();
        foreach (var block in blocks)
        {
            foreach (var cell in block.CellsOf(needless))
                plans.AddRange(block.Closures.Where(closure => closure.CaptureOf(cell) is not null).Select(closure => PlanFor(cell, closure, block)));
        }

        if (plans.Exists(plan => plan.References.IsEmpty || plan.Linked.Prepend(plan).Any(IsToldByName)))
            return ImmutableArray<LocalCopy>.Empty;

        var copies = new CopyCoalescing(names, cancellation).For(plans);
        if (!withSelf)
            return copies;

        var selves = blocks.Where(block => block.Closures.Any(CapturesThis)).Select(block => SelfFor(block, names)).ToList();
        return selves.Contains(null) ? ImmutableArray<LocalCopy>.Empty : copies.InsertRange(0, selves.OfType<LocalCopy>());
    }

    public static bool CapturesThis(Function closure) => closure.Captures.Any(capture => capture.Cell.IsThis);

    private CopyPlan PlanFor(Cell cell, Function closure, TargetBlock block)
    {
        var plan = new CopyPlan(models[0], cell, closure, block.Place, block.Through, CapturedReferences.In(closure, cell.Symbol!, models[0], cancellation));
        var linked = models.Skip(1)
            .Select(model => (Model: model, Closure: InOtherProject(closure, model)))
            .Where(other => other.Closure?.Captures.FirstOrDefault(capture => capture.Cell.Name == cell.Name) is not null)
            .Select(other => plan with
            {
                Model = other.Model,
                Closure = other.Closure!,
                References = CapturedReferences.In(other.Closure!, other.Closure!.Captures.First(capture => capture.Cell.Name == cell.Name).Cell.Symbol!, other.Model, cancellation),
            });
        return plan with { Linked = linked.ToImmutableArray() };
    }

    private bool IsToldByName(CopyPlan plan) => plan.References.Any(name => CallerArgumentExpressions.Tells(plan.Model.GetOperation(name, cancellation)));

    private LocalCopy? SelfFor(TargetBlock block, UniqueNameGenerator names)
    {
        var name = names.For("self", block.Place);
        var copy = new LocalCopy(name, $"var {name} = this;", block.Place, ImmutableArray<CopyPlan>.Empty);
        foreach (var closure in block.Closures.Where(CapturesThis))
        {
            foreach (var alike in models.Skip(1).Select(model => InOtherProject(closure, model)).Prepend(closure).OfType<Function>())
            {
                if (ThisReferences.In(alike, name) is not { } mentions)
                    return null;

                copy = copy with { Replacements = copy.Replacements.AddRange(mentions) };
            }
        }

        return copy;
    }

    // The same place of the same file; null if a directive turns it off there.
    private Function? InOtherProject(Function closure, SemanticModel model)
    {
        var syntax = closure.Operation.Syntax;
        var same = model.SyntaxTree.GetRoot(cancellation).FindNode(syntax.Span, getInnermostNodeForTie: true)
            .AncestorsAndSelf().FirstOrDefault(node => node.RawKind == syntax.RawKind && node.Span == syntax.Span);
        return same is not null && model.GetOperation(same, cancellation) is { } operation ? ClosureModels.For(operation, cancellation).FunctionAt(operation) : null;
    }
}
