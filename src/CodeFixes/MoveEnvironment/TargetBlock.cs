using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.Copying;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.MoveEnvironment;

/// <summary>A block, or some statements that get braces, in which closures are created on every way; copies for them go there.</summary>
/// <param name="Within">What is declared in here need not be copied.</param>
/// <param name="Through">The last statement that creates one of the closures.</param>
internal sealed record TargetBlock(CopyInsertionPoint Place, TextSpan Within, StatementSyntax Through, ImmutableArray<Function> Closures)
{
    /// <summary>From the copies to the last creation.</summary>
    public TextSpan Span => TextSpan.FromBounds(Place.Before!.SpanStart, Through.Span.End);

    /// <summary>What the closures take from the environment, and what is not declared in the block itself.</summary>
    public IEnumerable<Cell> CellsOf(PartiallyNeededEnvironment needless) => needless.Environment.Cells.Where(cell =>
        !cell.IsThis
        && Closures.Any(closure => closure.CaptureOf(cell) is not null)
        && !cell.Symbol!.DeclaringSyntaxReferences.Any(reference => Within.Contains(reference.Span)));
}
