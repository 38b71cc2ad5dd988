using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.CodeFixes.Trying;

/// <summary>What is left to repair in one member, the last first.</summary>
internal sealed class MemberRepair
{
    private readonly TriedFix fix;
    private readonly DocumentId file;
    private readonly Stack<DeclaredToken> places;
    private readonly HashSet<(string Text, int Number)> known;
    private int trial;
    private bool isChanged;

    private MemberRepair(TriedFix fix, DocumentId file, IEnumerable<DeclaredToken> places)
    {
        this.fix = fix;
        this.file = file;
        this.places = new Stack<DeclaredToken>(places);
        known = new HashSet<(string, int)>(this.places.Select(place => (place.Text, place.Number)));
        First = this.places.First();
    }

    private DeclaredToken First { get; }

    public static IEnumerable<MemberRepair> In(DocumentId file, IEnumerable<Diagnostic> diagnostics, SyntaxNode root, TriedFix fix) => diagnostics
        .Select(diagnostic => diagnostic.Location.SourceSpan)
        .Distinct()
        .OrderBy(span => span.Start)
        .Select(span => DeclaredToken.At(span, root))
        .GroupBy(place => place.Member.Span)
        .Select(places => new MemberRepair(fix, file, places));

    /// <summary>What to try next; null if the member is done.</summary>
    public async Task<Trial?> NextAsync(Solution solution, CancellationToken cancellation)
    {
        var document = solution.GetDocument(file)!;
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        while (places.Count > 0 || await FindMoreAsync(document, root, cancellation).ConfigureAwait(false))
        {
            if (places.Peek().SpanIn(root) is { } span
                && (await fix.TrialsAsync(document, span, cancellation).ConfigureAwait(false)).Skip(trial).FirstOrDefault() is { } next)
            {
                return next;
            }

            places.Pop();
            trial = 0;
        }

        return null;
    }

    /// <summary>Tells how the last trial ended.</summary>
    public void Tried(bool isRight)
    {
        isChanged |= isRight;
        trial = isRight ? 0 : trial + 1;
        if (isRight)
            places.Pop();
    }

    // One constant makes a constant of the next. What is suppressed stays.
    private async Task<bool> FindMoreAsync(Document document, SyntaxNode root, CancellationToken cancellation)
    {
        if (!isChanged)
            return false;

        isChanged = false;
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var reports = fix.ReportsIn(new MemberView(document, model, First.Member.In(root)), cancellation);
        var found = CompilationWithAnalyzers.GetEffectiveDiagnostics(reports, model.Compilation)
            .Where(report => !report.IsSuppressed)
            .Select(report => DeclaredToken.At(report.Location.SourceSpan, root))
            .Where(place => known.Add((place.Text, place.Number)))
            .ToList();
        found.ForEach(places.Push);
        return found.Count > 0;
    }
}
