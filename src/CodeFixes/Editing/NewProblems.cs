using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Editing;

/// <summary>Whether a change makes the compiler complain about what it did not complain about before.</summary>
internal static class NewProblems
{
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
