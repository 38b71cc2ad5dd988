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
        return sites.TrueForAll(site => site.Nodes.Length > 0) && Group.At(sites, 0) is { } outermost
            ? blocks.Find(outermost)
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

    /// <summary>Sites in one slot, and how the search went for them.</summary>
    private sealed class Group(StatementLevel slot, List<CreationNodes> sites, int depth)
    {
        public StatementLevel Slot => slot;

        public List<CreationNodes> Sites => sites;

        public int First { get; } = sites.Min(site => TargetBlockFinder.First(slot, site));

        public int Last { get; } = sites.Max(site => TargetBlockFinder.Last(slot, site));

        /// <summary>Whether all sites are in one block inside, which has its braces already.</summary>
        public bool IsInOneBlock => First == Last && StatementList.WithoutLabels(slot.Statements[First]) is BlockSyntax;

        /// <summary>The block in this slot; null if there is none, or the blocks are further in.</summary>
        public TargetBlock? Block { get; set; }

        /// <summary>The same sites in smaller groups; null if they cannot be told apart.</summary>
        public IReadOnlyList<Group>? Inner { get; set; }

        public bool IsPlaced { get; set; }

        /// <summary>The groups of <paramref name="sites"/> in the slots of one depth; null where some site has none, or stands in several.</summary>
        public static IReadOnlyList<Group>? At(List<CreationNodes> sites, int depth)
        {
            if (!sites.TrueForAll(site => site.Reaches(depth)))
                return null;

            var groups = new List<Group>();
            foreach (var together in sites.GroupBy(site => site.Slots[0][depth].Container))
            {
                if (!together.All(site => site.Slots.All(slots => slots[depth].Container == together.Key)))
                    return null;
                groups.Add(new Group(together.First().Slots[0][depth], together.ToList(), depth));
            }

            return groups;
        }

        public IReadOnlyList<Group>? Split()
        {
            var parts = Parts(slot, sites);
            return parts.Count == 1 ? At(sites, depth + 1) : parts.Select(part => new Group(slot, part, depth)).ToList();
        }
    }

    // Inner groups stand behind the outer ones in the list: from the front it is split, from the back it is decided.
    private ImmutableArray<TargetBlock> Find(IReadOnlyList<Group> outermost)
    {
        var groups = new List<Group>(outermost);
        for (var index = 0; index < groups.Count; index++)
        {
            var group = groups[index];
            if (group.IsInOneBlock || !Take(group))
            {
                group.Inner = group.Split();
                groups.AddRange(group.Inner ?? []);
            }
        }

        for (var index = groups.Count - 1; index >= 0; index--)
        {
            var group = groups[index];
            group.IsPlaced = group.Block is not null || group.Inner?.All(inner => inner.IsPlaced) == true || group.IsInOneBlock && Take(group);
        }

        return outermost.All(group => group.IsPlaced) ? BlocksOf(outermost) : ImmutableArray<TargetBlock>.Empty;
    }

    private static ImmutableArray<TargetBlock> BlocksOf(IReadOnlyList<Group> outermost)
    {
        var found = ImmutableArray.CreateBuilder<TargetBlock>();
        var pending = new Stack<Group>(outermost.Reverse());
        while (pending.Count > 0)
        {
            var group = pending.Pop();
            if (group.Block is { } block)
                found.Add(block);
            else
                group.Inner!.Reverse().ToList().ForEach(pending.Push);
        }

        return found.ToImmutable();
    }

    private bool Take(Group group) => PlacesFor(group.Slot, group.First, group.Last).Any(place => Take(place, group));

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

    private bool Take((CopyInsertionPoint Place, TextSpan Within) place, Group group)
    {
        var block = new TargetBlock(place.Place, place.Within, group.Slot.Statements[group.Last], group.Sites.Select(site => site.Closure).ToImmutableArray());
        var cells = block.CellsOf(needless).ToList();

        // Braces around the variables themselves leave nothing to copy.
        if (place.Place.Braces is not null && cells.Count == 0 && !block.Closures.Any(EnvironmentCopies.CapturesThis))
            return false;

        if (PreprocessorDirectives.Cross(place.Place.Braces?.Span ?? block.Span, model.SyntaxTree, default) || cells.Exists(cell => new LostWrites(cell).AreIn(block.Span)))
            return false;

        group.Block = block;
        return true;
    }

    private static int First(StatementLevel slot, CreationNodes site) => site.Nodes.Min(slot.IndexOf);

    private static int Last(StatementLevel slot, CreationNodes site) => site.Nodes.Max(slot.IndexOf);
}
