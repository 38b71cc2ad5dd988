using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.CodeFixes.Editing;
using ClosureAnalyzers.CodeFixes.Trying;
using ClosureAnalyzers.Model;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Moving;

/// <summary>
/// Moves an environment to the blocks that create the closures, and asks the model of the changed file whether it is gone from the other
/// paths. What one closure keeps back, or a release build merges with an outer scope, leaves it where it was.
/// </summary>
internal static class EnvironmentMove
{
    /// <param name="document">The file, in one of its projects.</param>
    /// <param name="span">Where the environment is reported.</param>
    public static async Task<ImmutableArray<Trial>> TrialsAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var views = await MemberView.InAllAsync(document, span.Start, cancellation).ConfigureAwait(false);
        var model = views[0].Model;
        var needless = EnvironmentsOfMember.In(views[0], cancellation).Needless.FirstOrDefault(environment => environment.Location.SourceSpan == span);
        if (needless is null || GeneratedCode.Is(model, cancellation))
            return ImmutableArray<Trial>.Empty;

        var blocks = CreationBlocks.For(needless, model);
        if (blocks.IsEmpty || blocks.Any(block => needless.CanRepeat(block.Span)))
            return ImmutableArray<Trial>.Empty;

        var layout = await Layout.OfAsync(document, cancellation).ConfigureAwait(false);
        var copies = new EnvironmentCopies(needless, views.Select(view => view.Model).ToList(), cancellation);
        return new[] { false, true }
            .Where(withSelf => !withSelf || needless.Closures.Any(EnvironmentCopies.CapturesThis))
            .Select(withSelf => copies.For(blocks, withSelf))
            .Where(made => !made.IsEmpty)
            .Select(TrialOf)
            .ToImmutableArray();

        Trial TrialOf(ImmutableArray<LocalCopy> made)
        {
            var names = made.Select(copy => copy.Plans.IsEmpty ? "this" : copy.Plans[0].Cell.Name).Distinct().ToList();
            var changes = CopyIntoLocal.Changes(layout, model, made, cancellation);
            return new Trial(Title(names, needless.Closures), views, changes, (before, after) => IsGone(needless.Location.SourceSpan, names, before, after, cancellation))
            {
                Mark = changed => RenameOffer.MakeAsync(changed, made, cancellation),
            };
        }
    }

    private static string Title(IEnumerable<string> cells, ImmutableArray<Closure> closures)
    {
        var names = string.Join(", ", cells.Select(cell => $"'{cell}'"));
        var noun = FunctionText.NounOf(closures);
        return closures.Length == 1 ? $"Copy {names} into the block that creates the {noun}" : $"Copy {names} into the blocks that create the {noun}s";
    }

    // Another project may not see the environment at all.
    private static bool IsGone(TextSpan span, IReadOnlyList<string> copied, MemberView before, MemberView after, CancellationToken cancellation)
    {
        var (old, now) = (EnvironmentsOfMember.In(before, cancellation), EnvironmentsOfMember.In(after, cancellation));
        return old.Needless.Any(environment => environment.Location.SourceSpan == span)
            ? now.Needless.Length < old.Needless.Length && copied.All(name => now.CellsNamed(name) < old.CellsNamed(name))
            : now.Needless.Length <= old.Needless.Length;
    }
}
