using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.Copying;
using ClosureAnalyzers.CodeFixes.Speculative;
using ClosureAnalyzers.CodeFixes.TextEditing;
using ClosureAnalyzers.CodeFixes.Workspaces;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.MoveEnvironment;

/// <summary>
/// Moves an environment to the blocks that create the closures, and asks the model of the changed file whether it is gone from the other
/// paths. What one closure keeps back, or a release build merges with an outer scope, leaves it where it was.
/// </summary>
internal static class MoveEnvironmentAction
{
    /// <param name="document">The file, in one of its projects.</param>
    /// <param name="span">Where the environment is reported.</param>
    public static async Task<ImmutableArray<SpeculativeEdit>> TrialsAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var views = await MemberInProject.InAllAsync(document, span.Start, cancellation).ConfigureAwait(false);
        var model = views[0].Model;
        var needless = EnvironmentsOfMember.In(views[0], cancellation).Needless.FirstOrDefault(environment => environment.Location.SourceSpan == span);
        if (needless is null || GeneratedCodeDetection.Is(model, cancellation))
            return ImmutableArray<SpeculativeEdit>.Empty;

        var blocks = TargetBlockFinder.For(needless, model);
        if (blocks.IsEmpty || blocks.Any(block => needless.CanRepeat(block.Span)))
            return ImmutableArray<SpeculativeEdit>.Empty;

        var layout = await FormattingInfo.OfAsync(document, cancellation).ConfigureAwait(false);
        var copies = new EnvironmentCopies(needless, views.Select(view => view.Model).ToList(), cancellation);
        return new[] { false, true }
            .Where(withSelf => !withSelf || needless.Closures.Any(EnvironmentCopies.CapturesThis))
            .Select(withSelf => copies.For(blocks, withSelf))
            .Where(made => !made.IsEmpty)
            .Select(TrialOf)
            .ToImmutableArray();

        SpeculativeEdit TrialOf(ImmutableArray<LocalCopy> made)
        {
            var names = made.Select(copy => copy.Plans.IsEmpty ? "this" : copy.Plans[0].Cell.Name).Distinct().ToList();
            var changes = CopyEdits.Changes(layout, model, made, cancellation);
            return new SpeculativeEdit(Title(names, needless.Closures), views, changes, (before, after) => IsGone(needless.Location.SourceSpan, names, before, after, cancellation))
            {
                Mark = changed => RenameAnnotations.MakeAsync(changed, made, cancellation),
            };
        }
    }

    private static string Title(IEnumerable<string> cells, ImmutableArray<Function> closures)
    {
        var names = string.Join(", ", cells.Select(cell => $"'{cell}'"));
        var noun = FunctionText.NounOf(closures);
        return closures.Length == 1 ? $"Copy {names} into the block that creates the {noun}" : $"Copy {names} into the blocks that create the {noun}s";
    }

    // Another project may not see the environment at all.
    private static bool IsGone(TextSpan span, IReadOnlyList<string> copied, MemberInProject before, MemberInProject after, CancellationToken cancellation)
    {
        var (old, now) = (EnvironmentsOfMember.In(before, cancellation), EnvironmentsOfMember.In(after, cancellation));
        return old.Needless.Any(environment => environment.Location.SourceSpan == span)
            ? now.Needless.Length < old.Needless.Length && copied.All(name => now.CellsNamed(name) < old.CellsNamed(name))
            : now.Needless.Length <= old.Needless.Length;
    }
}
