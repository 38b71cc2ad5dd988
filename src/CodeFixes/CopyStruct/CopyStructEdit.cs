using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Copying;
using ClosureAnalyzers.CodeFixes.TextEditing;
using ClosureAnalyzers.CodeFixes.Workspaces;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.CopyStruct;

/// <summary>The copies that closures in the structs of one file need, made at once. Each is one that the compiler accepts.</summary>
internal sealed class CopyStructEdit
{
    private readonly ImmutableArray<Document> documents;

    private CopyStructEdit(ImmutableArray<Document> documents, ImmutableArray<StructCapture> captures)
    {
        this.documents = documents;
        Captures = captures;
    }

    public ImmutableArray<StructCapture> Captures { get; }

    public static async Task<CopyStructEdit> PlanAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var documents = LinkedDocuments.In(document);
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var found = diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => StructCapture.At(diagnostic.Location.SourceSpan, model, cancellation))
            .OfType<StructCapture>()
            .Distinct();
        var accepted = ImmutableArray.CreateBuilder<StructCapture>();
        foreach (var capture in GeneratedCodeDetection.Is(model, cancellation) ? [] : found)
        {
            if (await new CopyStructEdit(documents, ImmutableArray.Create(capture)).CompilesAsync(capture.Closure.Operation.Syntax.SpanStart, cancellation).ConfigureAwait(false))
                accepted.Add(capture);
        }

        return new CopyStructEdit(documents, accepted.ToImmutable());
    }

    public async Task<Solution> ApplyToAsync(Solution solution, CancellationToken cancellation)
    {
        var model = (await documents[0].GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var names = new UniqueNameGenerator(ImmutableArray.Create(model));
        var copies = Captures.Select(capture => capture.Copy(model, names, cancellation)).OfType<LocalCopy>().ToImmutableArray();
        if (copies.IsEmpty)
            return solution;

        var layout = await FormattingInfo.OfAsync(documents[0], cancellation).ConfigureAwait(false);
        return LinkedDocuments.WithText(solution, documents, layout.Text.WithChanges(CopyEdits.Changes(layout, model, copies, cancellation)));
    }

    private async Task<bool> CompilesAsync(int position, CancellationToken cancellation)
    {
        var before = documents[0].Project.Solution;
        var after = await ApplyToAsync(before, cancellation).ConfigureAwait(false);
        return after != before && !await IntroducedDiagnostics.AreInAsync(documents[0], after, position, cancellation).ConfigureAwait(false);
    }
}
