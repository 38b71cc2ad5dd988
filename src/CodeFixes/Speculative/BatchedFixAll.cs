using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Workspaces;

namespace ClosureAnalyzers.CodeFixes.Speculative;

/// <summary>
/// Repairs everything in rounds. Each changes every member that is not done once, and the compiler is asked about all of them together:
/// a change within one member is no matter to the others.
/// <code>
///             A()     B()     C()
/// round 1     right   wrong   right       the compilation with all three tells
/// round 2     right           done        B() has something else to try
/// round 3     done
/// </code>
/// </summary>
internal sealed class BatchedFixAll(SpeculativeCodeFixProvider fix, CancellationToken cancellation)
{
    public async Task<Solution> RepairAsync(Solution solution, IReadOnlyList<DocumentDiagnostics> files)
    {
        var members = new List<MemberFixState>();
        foreach (var file in files)
        {
            var root = (await file.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            members.AddRange(MemberFixState.In(file.Document.Id, file.Diagnostics, root, fix));
        }

        while (true)
        {
            var trials = await NextTrialsAsync(solution, members).ConfigureAwait(false);
            if (trials.Count == 0)
                return solution;

            solution = await RoundAsync(solution, trials).ConfigureAwait(false);
        }
    }

    // One member may stand in another: a type around its methods.
    private async Task<List<(MemberFixState Member, SpeculativeEdit Trial)>> NextTrialsAsync(Solution solution, List<MemberFixState> members)
    {
        var trials = new List<(MemberFixState Member, SpeculativeEdit Trial)>();
        foreach (var member in members)
        {
            if (await member.NextAsync(solution, cancellation).ConfigureAwait(false) is { } next
                && !trials.Exists(other => other.Trial.File == next.File && other.Trial.Views[0].Member.Span.OverlapsWith(next.Views[0].Member.Span)))
            {
                trials.Add((member, next));
            }
        }

        return trials;
    }

    private async Task<Solution> RoundAsync(Solution solution, List<(MemberFixState Member, SpeculativeEdit Trial)> trials)
    {
        var changed = await SpeculativeEdit.MakeAsync(solution, trials.Select(each => each.Trial), cancellation).ConfigureAwait(false);
        var right = new List<SpeculativeEdit>();
        foreach (var (member, trial) in trials)
        {
            var isRight = await trial.IsRightInAsync(changed, cancellation).ConfigureAwait(false);
            member.Tried(isRight);
            if (isRight)
                right.Add(trial);
        }

        return right.Count == trials.Count ? changed : await SpeculativeEdit.MakeAsync(solution, right, cancellation).ConfigureAwait(false);
    }
}
