using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.CodeFixes.Editing;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Constants;

/// <summary>
/// Makes a constant of a local, and asks the compiler whether the code around it still means the same: what takes a constant may be
/// another overload, or code that is never reached.
/// </summary>
internal sealed record ConstantDeclaration(string Name, Solution Solution)
{
    /// <param name="document">The file, in one of its projects.</param>
    /// <param name="span">Where the local is declared.</param>
    public static async Task<ConstantDeclaration?> TryAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var documents = LinkedFile.In(document);
        var files = new List<FileBefore>();
        foreach (var linked in documents)
            files.Add(await FileBefore.OfAsync(linked, span, cancellation).ConfigureAwait(false));

        if (files[0].Declarator is not { } declarator
            || GeneratedCode.Is(files[0].Model, cancellation)
            || files.Exists(file => !file.MayBeConstant(cancellation))
            || ConstantText.For(declarator, files[0].Model, await Layout.OfAsync(document, cancellation).ConfigureAwait(false)) is not { } text)
        {
            return null;
        }

        var solution = LinkedFile.WithText(document.Project.Solution, documents, text);
        foreach (var file in files)
        {
            if (!await file.MeansTheSameIn(solution, cancellation).ConfigureAwait(false))
                return null;
        }

        return new ConstantDeclaration(declarator.Identifier.ValueText, solution);
    }

    /// <summary>The file as one of its projects sees it, before the change.</summary>
    /// <param name="Declarator">null if a directive turns it off there.</param>
    private sealed record FileBefore(Document Document, SemanticModel Model, MemberAround Member, VariableDeclaratorSyntax? Declarator)
    {
        public static async Task<FileBefore> OfAsync(Document document, TextSpan span, CancellationToken cancellation)
        {
            var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
            var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
            var declarator = root.FindToken(span.Start).Parent as VariableDeclaratorSyntax;
            return new FileBefore(document, model, MemberAround.Of(span.Start, root), declarator?.Identifier.Span == span ? declarator : null);
        }

        public bool MayBeConstant(CancellationToken cancellation)
        {
            if (Declarator is null || Model.GetDeclaredSymbol(Declarator, cancellation) is not ILocalSymbol local)
                return true;

            var operations = Member.Nodes
                .OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == local.Name)
                .Select(name => Model.GetOperation(name, cancellation))
                .OfType<ILocalReferenceOperation>()
                .Where(mention => SymbolEqualityComparer.Default.Equals(mention.Local, local))
                .ToList();
            var cell = operations
                .SelectMany(mention => ClosureModel.For(mention, cancellation).Cells)
                .FirstOrDefault(cell => SymbolEqualityComparer.Default.Equals(cell.Symbol, local));
            return !operations.Exists(IsBoundLate)
                && (cell is null || CapturedConstant.Is(cell, SharedHazards.Of(ClosureModel.For(operations[0], cancellation)).Mentions));
        }

        public async Task<bool> MeansTheSameIn(Solution solution, CancellationToken cancellation)
        {
            var model = (await solution.GetDocument(Document.Id)!.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
            var member = Member.In(await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false));
            return !NewProblems.Are(Model, Member.Span, model, member.Span, cancellation)
                && Meaning.Of(Member, Model, cancellation).SetEquals(Meaning.Of(member, model, cancellation));
        }

        // What is bound when the program runs is told which arguments are constants.
        private static bool IsBoundLate(IOperation mention)
        {
            for (var operation = mention.Parent; operation is not null; operation = operation.Parent)
            {
                if (operation is IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation || operation.Type is IDynamicTypeSymbol)
                    return true;
            }

            return false;
        }
    }
}
