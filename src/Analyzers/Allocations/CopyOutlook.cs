using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Allocations;

/// <summary>What copies would come to, where the closures are created that need an environment.</summary>
internal enum CopyOutlook
{
    /// <summary>Some statements belong to the paths that create the closures alone: copies in them move the environment there.</summary>
    MovesEnvironment,

    /// <summary>No statement does, as in a branch of <c>?:</c>; or a local function that is used there is declared further out.</summary>
    NeedsBlock,

    /// <summary>A loop comes back there: each copy would have an environment anew.</summary>
    Repeats,
}

internal static class CopyOutlooks
{
    public static CopyOutlook Of(PartiallyNeededEnvironment needless)
    {
        var sure = needless.Needs.Creations.Select(creation => (creation.Closure, Place: SurelyCreates(creation.Operation.Syntax, needless))).ToList();
        if (sure.Exists(creation => needless.CanRepeat(creation.Place.Span)))
            return CopyOutlook.Repeats;

        return sure.Exists(creation => creation.Place is not StatementSyntax
            || needless.Needs.OnlyPassesOn(creation.Closure)
            || needless.Environment.Closures.Any(other => IsReachedFrom(creation.Closure, other) && IsDeclaredOutside(other, creation.Place)))
            ? CopyOutlook.NeedsBlock
            : CopyOutlook.MovesEnvironment;
    }

    /// <summary>The outermost statement that cannot be run through without creating one of the closures; the creation itself where none is such.</summary>
    private static SyntaxNode SurelyCreates(SyntaxNode creation, PartiallyNeededEnvironment needless) => creation.Ancestors()
        .TakeWhile(node => needless.ScopeSpan.Contains(node.Span))
        .OfType<StatementSyntax>()
        .TakeWhile(statement => !needless.CanAvoid(statement.Span))
        .LastOrDefault() ?? creation;

    private static bool IsReachedFrom(Closure closure, Closure other) =>
        other == closure || other.Uses.Any(use => use.Function?.IsWithin(closure) == true);

    private static bool IsDeclaredOutside(Closure closure, SyntaxNode place) =>
        closure.Operation.Syntax is LocalFunctionStatementSyntax function && !place.Span.Contains(function.Span) && function.Parent != place.Parent;
}
