using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.CodeFixes.Editing;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Moving;

/// <summary>
/// Moves an environment to the blocks that create the closures, and asks the model of the changed file whether it is gone from the other
/// paths. What one closure keeps back, or a release build merges with an outer scope, leaves it where it was.
/// </summary>
/// <param name="Cells">The names of what was copied.</param>
internal sealed record EnvironmentMove(ImmutableArray<string> Cells, ImmutableArray<Closure> Closures, Solution Solution)
{
    /// <param name="document">The file, in one of its projects.</param>
    /// <param name="span">Where the environment is reported.</param>
    public static async Task<EnvironmentMove?> TryAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var documents = LinkedFile.In(document);
        var files = new List<FileBefore>();
        foreach (var linked in documents)
            files.Add(await FileBefore.OfAsync(linked, span, cancellation).ConfigureAwait(false));

        var needless = files[0].Environments.Needless.FirstOrDefault(environment => environment.Location.SourceSpan == span);
        if (needless is null || GeneratedCode.Is(files[0].Model, cancellation))
            return null;

        var blocks = CreationBlocks.For(needless, files[0].Model);
        if (blocks.IsEmpty || blocks.Any(block => needless.CanRepeat(block.Span)))
            return null;

        var copies = new EnvironmentCopies(needless, files.Select(file => file.Model).ToList(), cancellation);
        return await TryAsync(withSelf: false).ConfigureAwait(false)
            ?? (needless.Closures.Any(EnvironmentCopies.CapturesThis) ? await TryAsync(withSelf: true).ConfigureAwait(false) : null);

        async Task<EnvironmentMove?> TryAsync(bool withSelf)
        {
            var made = copies.For(blocks, withSelf);
            if (made.IsEmpty)
                return null;

            var text = CopyIntoLocal.Write(await Layout.OfAsync(document, cancellation).ConfigureAwait(false), files[0].Model, made, cancellation);
            var solution = LinkedFile.WithText(document.Project.Solution, documents, text);
            var names = made.Select(copy => copy.Plans.IsEmpty ? "this" : copy.Plans[0].Cell.Name).Distinct().ToImmutableArray();
            foreach (var file in files)
            {
                if (!await file.IsRepairedIn(solution, needless, names, cancellation).ConfigureAwait(false))
                    return null;
            }

            var named = await RenameOffer.MakeAsync(solution.GetDocument(document.Id)!, made, cancellation).ConfigureAwait(false);
            return new EnvironmentMove(names, needless.Closures, named.Project.Solution);
        }
    }

    /// <summary>The file as one of its projects sees it, before the change.</summary>
    private sealed record FileBefore(Document Document, SemanticModel Model, MemberAround Member, EnvironmentsOfMember Environments)
    {
        public static async Task<FileBefore> OfAsync(Document document, TextSpan span, CancellationToken cancellation)
        {
            var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
            var member = MemberAround.Of(span.Start, await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false));
            return new FileBefore(document, model, member, EnvironmentsOfMember.In(member, model, document, cancellation));
        }

        public async Task<bool> IsRepairedIn(Solution solution, NeedlessEnvironment needless, ImmutableArray<string> copied, CancellationToken cancellation)
        {
            var document = solution.GetDocument(Document.Id)!;
            var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
            var member = Member.In(await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false));
            var environments = EnvironmentsOfMember.In(member, model, document, cancellation);

            // Another project may not see the environment at all.
            var wasHere = Environments.Needless.Any(environment => environment.Location.SourceSpan == needless.Location.SourceSpan);
            var isGone = wasHere
                ? environments.Needless.Length < Environments.Needless.Length && copied.All(name => environments.CellsNamed(name) < Environments.CellsNamed(name))
                : environments.Needless.Length <= Environments.Needless.Length;
            return isGone && !NewProblems.Are(Model, Member.Span, model, member.Span, cancellation);
        }
    }
}
