using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Structs;

/// <summary>The copies that closures in the structs of one file need, made at once. Each is one that the compiler accepts.</summary>
internal sealed class StructRepair
{
    private readonly ImmutableArray<Document> documents;

    private StructRepair(ImmutableArray<Document> documents, ImmutableArray<StructCapture> captures)
    {
        this.documents = documents;
        Captures = captures;
    }

    public ImmutableArray<StructCapture> Captures { get; }

    public static async Task<StructRepair> PlanAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var documents = LinkedFile.In(document);
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var found = diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => StructCapture.At(diagnostic.Location.SourceSpan, model, cancellation))
            .OfType<StructCapture>()
            .Distinct();
        var accepted = ImmutableArray.CreateBuilder<StructCapture>();
        foreach (var capture in GeneratedCode.Is(model, cancellation) ? [] : found)
        {
            if (await new StructRepair(documents, ImmutableArray.Create(capture)).CompilesAsync(capture.Closure.Operation.Syntax.SpanStart, cancellation).ConfigureAwait(false))
                accepted.Add(capture);
        }

        return new StructRepair(documents, accepted.ToImmutable());
    }

    public async Task<Solution> ApplyToAsync(Solution solution, CancellationToken cancellation)
    {
        var model = (await documents[0].GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var names = new FreshName(ImmutableArray.Create(model));
        var copies = Captures.Select(capture => capture.Copy(model, names, cancellation)).OfType<LocalCopy>().ToImmutableArray();
        if (copies.IsEmpty)
            return solution;

        var layout = await Layout.OfAsync(documents[0], cancellation).ConfigureAwait(false);
        return LinkedFile.WithText(solution, documents, layout.Text.WithChanges(CopyIntoLocal.Changes(layout, model, copies, cancellation)));
    }

    private async Task<bool> CompilesAsync(int position, CancellationToken cancellation)
    {
        var before = documents[0].Project.Solution;
        var after = await ApplyToAsync(before, cancellation).ConfigureAwait(false);
        return after != before && !await NewProblems.AreInAsync(documents[0], after, position, cancellation).ConfigureAwait(false);
    }
}
