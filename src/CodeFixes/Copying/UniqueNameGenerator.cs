using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// Names for copies: <c>iCopy</c>, then <c>iCopy2</c> and so on. A name is fresh if nothing that can be seen from the copy has it, and
/// nothing that can see the copy mentions it, so that neither hides the other.
/// </summary>
internal sealed class UniqueNameGenerator(IReadOnlyList<SemanticModel> models)
{
    private readonly List<(string Name, TextSpan Scope)> given = new();

    public string For(ISymbol variable, CopyInsertionPoint place) => For(variable.Name + "Copy", place);

    public string For(string first, CopyInsertionPoint place)
    {
        var name = first;
        for (var number = 2; IsTaken(name, place); number++)
            name = first + number;

        given.Add((name, place.NameScope));
        return name;
    }

    /// <summary>Takes a name that is known to be fresh in the source; false if another copy has it already.</summary>
    public bool Take(string name, CopyInsertionPoint place)
    {
        if (given.Any(other => other.Name == name && other.Scope.IntersectsWith(place.NameScope)))
            return false;

        given.Add((name, place.NameScope));
        return true;
    }

    private bool IsTaken(string name, CopyInsertionPoint place) =>
        given.Any(other => other.Name == name && other.Scope.IntersectsWith(place.NameScope))
        || models.Any(model => !model.LookupSymbols(place.Position, name: name).IsEmpty || IsMentioned(name, place.NameScope, model));

    private static bool IsMentioned(string name, TextSpan scope, SemanticModel model) =>
        model.SyntaxTree.GetRoot().DescendantTokens(scope).Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);
}
