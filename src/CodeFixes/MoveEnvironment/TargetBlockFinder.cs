using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.Copying;
using ClosureAnalyzers.CodeFixes.TextEditing;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.MoveEnvironment;

/// <summary>
/// Finds the blocks to which the cells of an environment can move: as far out as every way through creates one of the closures, so that
/// closures on one path share their copies, and no further.
/// <code>
/// if (p == 0)
///     return;
/// {                                   // braces keep the path above out
///     var pCopy = p;
///     Run(() => pCopy);
///     if (more) Run(() => -pCopy);    // shares the copy
/// }
/// </code>
/// </summary>
internal sealed class TargetBlockFinder
{
    private readonly PartiallyNeededEnvironment needless;
    private readonly SemanticModel model;
    private readonly Func<ISymbol, bool> isCell;
    private readonly List<TargetBlock> found = new();

    private TargetBlockFinder(PartiallyNeededEnvironment needless, SemanticModel model)
    {
        this.needless = needless;
        this.model = model;
        isCell = symbol => needless.Environment.Cells.Any(cell => SymbolEqualityComparer.Default.Equals(cell.Symbol, symbol));
    }

    /// <summary>A block for each closure; empty where some closure has none.</summary>
    public static ImmutableArray<TargetBlock> For(PartiallyNeededEnvironment needless, SemanticModel model)
    {
        var blocks = new TargetBlockFinder(needless, model);
        var sites = needless.Closures.Select(closure => CreationNodes.Of(closure, needless)).ToList();
        return sites.TrueForAll(site => site.Nodes.Length > 0) && blocks.Place(sites, 0)
            ? blocks.found.ToImmutableArray()
            : ImmutableArray<TargetBlock>.Empty;
    }

    /// <summary>A closure and what must see its copies: the lambda; of a local function, its declaration and its uses.</summary>
    private sealed record CreationNodes(Function Closure, ImmutableArray<SyntaxNode> Nodes, ImmutableArray<ImmutableArray<StatementLevel>> Slots)
    {
        public static CreationNodes Of(Function closure, PartiallyNeededEnvironment needless)
        {
            // What a local function creates when it is called is out of reach here.
            var nodes = needless.Needs.OnlyPassesOn(closure)
                ? ImmutableArray<SyntaxNode>.Empty
                : closure.References.Where(use => use.Function?.IsWithin(closure) != true).Select(use => use.Operation.Syntax).Prepend(closure.Operation.Syntax).ToImmutableArray();
            return new(closure, nodes, nodes.Select(node => StatementLevel.Around(node, needless.ScopeSpan)).ToImmutableArray());
        }

        public bool Reaches(int depth) => Slots.All(slots => slots.Length > depth);
    }

    private bool Place(IReadOnlyList<CreationNodes> sites, int depth)
    {
        if (!sites.All(site => site.Reaches(depth)))
            return false;

        foreach (var together in sites.GroupBy(site => site.Slots[0][depth].Container))
        {
            var slot = together.First().Slots[0][depth];
            var isInOne = together.All(site => site.Slots.All(slots => slots[depth].Container == together.Key));
            if (!isInOne || !PlaceIn(slot, together.ToList(), depth))
                return false;
        }

        return true;
    }

    private bool PlaceIn(StatementLevel slot, List<CreationNodes> sites, int depth)
    {
        var first = sites.Min(site => First(slot, site));
        var last = sites.Max(site => Last(slot, site));
        if (first == last && IsPlacedInside(slot.Statements[first], sites, depth))
            return true;

        if (PlacesFor(slot, first, last).Any(place => Take(place, slot, last, sites)))
            return true;

        var parts = Parts(slot, sites);
        return parts.Count == 1 ? Place(sites, depth + 1) : parts.TrueForAll(part => PlaceIn(slot, part, depth));
    }

    // A block has its braces already.
    private bool IsPlacedInside(StatementSyntax statement, List<CreationNodes> sites, int depth)
    {
        if (StatementList.WithoutLabels(statement) is not BlockSyntax)
            return false;

        var before = found.Count;
        if (Place(sites, depth + 1))
            return true;

        found.RemoveRange(before, found.Count - before);
        return false;
    }

    // Sites that have a statement in common stay together.
    private static List<List<CreationNodes>> Parts(StatementLevel slot, List<CreationNodes> sites)
    {
        var parts = new List<List<CreationNodes>>();
        var end = -1;
        foreach (var site in sites.OrderBy(site => First(slot, site)))
        {
            if (parts.Count == 0 || First(slot, site) > end)
                parts.Add(new List<CreationNodes>());

            parts[parts.Count - 1].Add(site);
            end = Math.Max(end, Last(slot, site));
        }

        return parts;
    }

    private IEnumerable<(CopyInsertionPoint Place, TextSpan Within)> PlacesFor(StatementLevel slot, int first, int last)
    {
        var before = StatementList.WithoutLabels(slot.Statements[first]);
        if (slot.List is not { } list)
        {
            if (!needless.CanAvoid(slot.Span))
                yield return (CopyInsertionPoint.InBracesAround(before), before.Span);
            yield break;
        }

        if (!needless.CanAvoid(slot.Span) && !GotoAnalysis.LandBetween(list, first, last) && CopyInsertionPoint.In(list, first, last, model, isCell) is { } place)
            yield return (place, place.Braces?.Span ?? list.Container.Span);

        if (!GotoAnalysis.Repeat(list, first, model) && StatementRange.Closed(list, before, last, repeated: false, model, isCell) is { } run && !needless.CanAvoid(run.Span))
            yield return (CopyInsertionPoint.InBracesAround(run), run.Span);
    }

    private bool Take((CopyInsertionPoint Place, TextSpan Within) place, StatementLevel slot, int last, List<CreationNodes> sites)
    {
        var block = new TargetBlock(place.Place, place.Within, slot.Statements[last], sites.Select(site => site.Closure).ToImmutableArray());
        var cells = block.CellsOf(needless).ToList();

        // Braces around the variables themselves leave nothing to copy.
        if (place.Place.Braces is not null && cells.Count == 0 && !block.Closures.Any(EnvironmentCopies.CapturesThis))
            return false;

        if (PreprocessorDirectives.Cross(place.Place.Braces?.Span ?? block.Span, model.SyntaxTree, default) || cells.Exists(cell => new LostWrites(cell).AreIn(block.Span)))
            return false;

        found.Add(block);
        return true;
    }

    private static int First(StatementLevel slot, CreationNodes site) => site.Nodes.Min(slot.IndexOf);

    private static int Last(StatementLevel slot, CreationNodes site) => site.Nodes.Max(slot.IndexOf);
}
