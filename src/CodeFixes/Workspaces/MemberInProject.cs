using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes.Workspaces;

/// <summary>A member as one of the projects of its file sees it.</summary>
internal sealed record MemberInProject(Document Document, SemanticModel Model, EnclosingMember Member)
{
    /// <summary>The member at <paramref name="position"/> in each project of the file, first in the one of <paramref name="document"/>.</summary>
    public static async Task<ImmutableArray<MemberInProject>> InAllAsync(Document document, int position, CancellationToken cancellation)
    {
        var views = ImmutableArray.CreateBuilder<MemberInProject>();
        foreach (var linked in LinkedDocuments.In(document))
        {
            var model = (await linked.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
            views.Add(new(linked, model, EnclosingMember.Of(position, await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false))));
        }

        return views.ToImmutable();
    }

    /// <summary>The same member after a change within it, or within others.</summary>
    public async Task<MemberInProject> InAsync(Solution changed, CancellationToken cancellation)
    {
        var document = changed.GetDocument(Document.Id)!;
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        return new(document, model, Member.In(await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false)));
    }

    /// <summary>The models of the closures in the member.</summary>
    public IReadOnlyList<ClosureModel> Closures(CancellationToken cancellation) => Member.Nodes
        .Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax)
        .Select(node => Model.GetOperation(node, cancellation))
        .OfType<IOperation>()
        .Select(operation => ClosureModels.For(operation, cancellation))
        .Distinct()
        .ToList();

    /// <summary>Whether the compiler complains of something in the member that it did not complain of in <paramref name="before"/>.</summary>
    public bool HasNewProblems(MemberInProject before, CancellationToken cancellation)
    {
        var known = before.Problems(cancellation).ToLookup(id => id);
        return Problems(cancellation).ToLookup(id => id).Any(found => found.Count() > known[found.Key].Count());
    }

    private IEnumerable<string> Problems(CancellationToken cancellation) => Model
        .GetDiagnostics(Member.Span, cancellation)
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
        .Select(diagnostic => diagnostic.Id);
}
