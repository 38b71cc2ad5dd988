using ClosureAnalyzers.Closures;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Allocations;

/// <summary>What copies would come to, where the closures are created that need an environment.</summary>
internal enum CopyFeasibility
{
    /// <summary>Some statements belong to the paths that create the closures alone: copies in them move the environment there.</summary>
    MovesEnvironment,

    /// <summary>No statement does, as in a branch of <c>?:</c>; or a local function that is used there is declared further out.</summary>
    NeedsBlock,

    /// <summary>A loop comes back there: each copy would have an environment anew.</summary>
    Repeats,
}

internal static class CopyFeasibilities
{
    public static CopyFeasibility Of(PartiallyNeededEnvironment needless)
    {
        var sure = needless.Needs.Creations.Select(creation => (creation.Closure, Place: SurelyCreates(creation.Operation.Syntax, needless))).ToList();
        if (sure.Exists(creation => needless.CanRepeat(creation.Place.Span)))
            return CopyFeasibility.Repeats;

        return sure.Exists(creation => creation.Place is not StatementSyntax
            || needless.Needs.OnlyPassesOn(creation.Closure)
            || needless.Environment.Closures.Any(other => IsReachedFrom(creation.Closure, other) && IsDeclaredOutside(other, creation.Place)))
            ? CopyFeasibility.NeedsBlock
            : CopyFeasibility.MovesEnvironment;
    }

    /// <summary>The outermost statement that cannot be run through without creating one of the closures; the creation itself where none is such.</summary>
    private static SyntaxNode SurelyCreates(SyntaxNode creation, PartiallyNeededEnvironment needless) => creation.Ancestors()
        .TakeWhile(node => needless.ScopeSpan.Contains(node.Span))
        .OfType<StatementSyntax>()
        .TakeWhile(statement => !needless.CanAvoid(statement.Span))
        .LastOrDefault() ?? creation;

    private static bool IsReachedFrom(Function closure, Function other) =>
        other == closure || other.References.Any(use => use.Function?.IsWithin(closure) == true);

    private static bool IsDeclaredOutside(Function closure, SyntaxNode place) =>
        closure.Operation.Syntax is LocalFunctionStatementSyntax function && !place.Span.Contains(function.Span) && function.Parent != place.Parent;
}
