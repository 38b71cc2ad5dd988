using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>
/// Early binding: the closure gets a copy of the variable, taken before it is created, so that later writes do not reach it
/// (specification, section 3).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyToLocalFix))]
public sealed class CopyToLocalFix : CodeFixProvider
{
    /// <summary>The same for every variable: <c>dotnet format</c> applies only what has the key of the first diagnostic.</summary>
    public const string EquivalenceKey = "ClosureAnalyzers.CopyToLocal";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLO1001", "CLO1002", "CLO1003", "CLO1005");

    public override FixAllProvider GetFixAllProvider() => new CopyFixAllProvider();

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var repair = await FileRepair.PlanAsync(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false);
            foreach (var plan in repair.Plans)
            {
                var action = CodeAction.Create(
                    plan.Late is null
                        ? $"Copy '{plan.Variable.Name}' to a local before the {plan.Closure.Noun}"
                        : $"Move the copy of '{plan.Variable.Name}' out of the {plan.Closure.Noun}",
                    cancellation => repair.ApplyToAsync(context.Document.Project.Solution, (document, copies) => OfferRenameAsync(document, copies, cancellation), cancellation),
                    EquivalenceKey);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    private static async Task<Document> OfferRenameAsync(Document document, ImmutableArray<LocalCopy> copies, CancellationToken cancellation)
    {
        if (copies is not [{ Declaration: not null, IsMoved: false, Plans: [var plan] } copy])
            return document;

        // Earlier blocks may have a copy of the same name.
        var before = await plan.Model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var after = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var earlier = DeclarationsOf(copy.Name, before).Count(name => name.SpanStart < copy.Place.Position);
        var added = DeclarationsOf(copy.Name, after).ElementAt(earlier);
        return document.WithSyntaxRoot(after.ReplaceToken(added, added.WithAdditionalAnnotations(RenameAnnotation.Create())));
    }

    private static IEnumerable<SyntaxToken> DeclarationsOf(string name, SyntaxNode root) => root.DescendantNodes()
        .OfType<VariableDeclaratorSyntax>()
        .Select(declarator => declarator.Identifier)
        .Where(identifier => identifier.ValueText == name);
}
