using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Editing;

/// <summary>Whether a change makes the compiler complain about what it did not complain about before.</summary>
internal static class NewProblems
{
    /// <summary>Whether they are in the member around <paramref name="position"/>, in any of the projects that <paramref name="documents"/> show one file in.</summary>
    public static async Task<bool> AreInAsync(ImmutableArray<Document> documents, Solution after, int position, CancellationToken cancellation)
    {
        foreach (var before in documents)
        {
            if (await AreInAsync(before, after.GetDocument(before.Id)!, position, cancellation).ConfigureAwait(false))
                return true;
        }

        return false;
    }

    private static async Task<bool> AreInAsync(Document before, Document after, int position, CancellationToken cancellation)
    {
        var (old, changed) = ((await before.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!, (await after.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!);
        var member = MemberAround.Of(position, await old.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false));
        return Are(old, member.Span, changed, member.In(await changed.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false)).Span, cancellation);
    }

    public static bool Are(SemanticModel before, TextSpan spanBefore, SemanticModel after, TextSpan spanAfter, CancellationToken cancellation)
    {
        var known = In(before, spanBefore, cancellation).ToLookup(id => id);
        return In(after, spanAfter, cancellation).ToLookup(id => id).Any(found => found.Count() > known[found.Key].Count());
    }

    private static IEnumerable<string> In(SemanticModel model, TextSpan span, CancellationToken cancellation) => model
        .GetDiagnostics(span, cancellation)
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
        .Select(diagnostic => diagnostic.Id);
}
