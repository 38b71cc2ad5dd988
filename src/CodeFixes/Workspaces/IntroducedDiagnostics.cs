using System.Threading;
using System.Threading.Tasks;

namespace ClosureAnalyzers.CodeFixes.Workspaces;

/// <summary>Whether a change makes the compiler complain about what it did not complain about before.</summary>
internal static class IntroducedDiagnostics
{
    /// <summary>Whether they are in the member around <paramref name="position"/>, in any of the projects that <paramref name="document"/> belongs to.</summary>
    public static async Task<bool> AreInAsync(Document document, Solution after, int position, CancellationToken cancellation)
    {
        foreach (var before in await MemberInProject.InAllAsync(document, position, cancellation).ConfigureAwait(false))
        {
            if ((await before.InAsync(after, cancellation).ConfigureAwait(false)).HasNewProblems(before, cancellation))
                return true;
        }

        return false;
    }
}
