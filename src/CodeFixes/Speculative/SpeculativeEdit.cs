using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Workspaces;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Speculative;

/// <summary>A change within one member that has to be made before it is known whether it is right.</summary>
/// <param name="Title">What it is called in an editor.</param>
/// <param name="Views">The member in each project of its file, before the change.</param>
/// <param name="Changes">Those of the file.</param>
/// <param name="IsRight">Compares the member before and after, in one project.</param>
internal sealed record SpeculativeEdit(
    string Title, ImmutableArray<MemberInProject> Views, ImmutableArray<TextChange> Changes, Func<MemberInProject, MemberInProject, bool> IsRight)
{
    /// <summary>Marks something in the changed document for the editor.</summary>
    public Func<Document, Task<Document>>? Mark { get; init; }

    public DocumentId File => Views[0].Document.Id;

    /// <summary>Makes the changes of several members at once.</summary>
    public static async Task<Solution> MakeAsync(Solution solution, IEnumerable<SpeculativeEdit> trials, CancellationToken cancellation)
    {
        foreach (var file in trials.GroupBy(trial => trial.File))
        {
            var text = await solution.GetDocument(file.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            var changes = file.SelectMany(trial => trial.Changes).OrderBy(change => change.Span.Start);
            solution = LinkedDocuments.WithText(solution, file.First().Views.Select(view => view.Document).ToImmutableArray(), text.WithChanges(changes));
        }

        return solution;
    }

    public async Task<bool> IsRightInAsync(Solution changed, CancellationToken cancellation)
    {
        foreach (var before in Views)
        {
            var after = await before.InAsync(changed, cancellation).ConfigureAwait(false);
            if (!IsRight(before, after) || after.HasNewProblems(before, cancellation))
                return false;
        }

        return true;
    }
}
