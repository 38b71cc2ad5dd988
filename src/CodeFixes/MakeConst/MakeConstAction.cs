using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.Speculative;
using ClosureAnalyzers.CodeFixes.TextEditing;
using ClosureAnalyzers.CodeFixes.Workspaces;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Lowering;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.MakeConst;

/// <summary>
/// Makes a constant of a local, and asks the compiler whether the code around it still means the same: what takes a constant may be
/// another overload, or code that is never reached.
/// </summary>
internal static class MakeConstAction
{
    /// <param name="document">The file, in one of its projects.</param>
    /// <param name="span">Where the local is declared.</param>
    public static async Task<ImmutableArray<SpeculativeEdit>> TrialsAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var views = await MemberInProject.InAllAsync(document, span.Start, cancellation).ConfigureAwait(false);
        if (DeclaratorAt(span, views[0].Model) is not { } declarator
            || GeneratedCodeDetection.Is(views[0].Model, cancellation)
            || views.Any(view => !MayBeConstant(span, view, cancellation))
            || MakeConstEdit.For(declarator, views[0].Model, await FormattingInfo.OfAsync(document, cancellation).ConfigureAwait(false)) is not { } changes)
        {
            return ImmutableArray<SpeculativeEdit>.Empty;
        }

        return ImmutableArray.Create(new SpeculativeEdit(
            $"Declare '{declarator.Identifier.ValueText}' as a constant",
            views,
            changes,
            (before, after) => SemanticFingerprint.Of(before, cancellation).SetEquals(SemanticFingerprint.Of(after, cancellation))));
    }

    /// <summary>The captured constants of a member.</summary>
    public static IEnumerable<Cell> CellsIn(MemberInProject view, CancellationToken cancellation) => view.Closures(cancellation)
        .SelectMany(model => model.Cells.Where(cell => CapturedConstants.Is(cell, VariableReferences.Of(model))));

    // null if a directive turns it off there.
    private static VariableDeclaratorSyntax? DeclaratorAt(TextSpan span, SemanticModel model) =>
        model.SyntaxTree.GetRoot().FindToken(span.Start).Parent is VariableDeclaratorSyntax declarator && declarator.Identifier.Span == span ? declarator : null;

    private static bool MayBeConstant(TextSpan span, MemberInProject view, CancellationToken cancellation)
    {
        if (DeclaratorAt(span, view.Model) is not { } declarator || view.Model.GetDeclaredSymbol(declarator, cancellation) is not ILocalSymbol local)
            return true;

        var operations = view.Member.Nodes
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name)
            .Select(name => view.Model.GetOperation(name, cancellation))
            .OfType<ILocalReferenceOperation>()
            .Where(mention => SymbolEqualityComparer.Default.Equals(mention.Local, local))
            .ToList();
        var cell = operations
            .SelectMany(mention => ClosureModels.For(mention, cancellation).Cells)
            .FirstOrDefault(cell => SymbolEqualityComparer.Default.Equals(cell.Symbol, local));
        return !operations.Exists(IsBoundLate)
            && (cell is null || CapturedConstants.Is(cell, VariableReferences.Of(ClosureModels.For(operations[0], cancellation))));
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
