using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Prefilter;

/// <summary>What a simple name in a body can be, as far as the declarations of the containing types say.</summary>
internal sealed class MemberNames
{
    private readonly SemanticModel model;
    private readonly INamedTypeSymbol? type;

    public MemberNames(SyntaxNode owner, SemanticModel model)
    {
        this.model = model;
        type = owner.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration ? model.GetDeclaredSymbol(declaration) as INamedTypeSymbol : null;
    }

    /// <summary>Whether the name may be a static field, property or event; it may come from a <c>using static</c>.</summary>
    public bool MayBeStatic(string name)
    {
        var isFound = false;
        foreach (var member in MembersNamed(name))
        {
            if (member is { IsStatic: true } and (IFieldSymbol or IPropertySymbol or IEventSymbol))
                return true;
            isFound = true;
        }

        return !isFound;
    }

    /// <summary>Whether the name is an instance field or property, and no type has the same name.</summary>
    public bool IsInstance(string name) =>
        MembersNamed(name).FirstOrDefault() is { IsStatic: false } member
        && ((member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type) is { } value && value.Name != name;

    /// <summary>Whether the compilation declares a type or a member of this name; true if there is no name.</summary>
    public bool MayBeInSource(string? name) => name is null || model.Compilation.ContainsSymbolsWithName(name, SymbolFilter.TypeAndMember);

    private IEnumerable<ISymbol> MembersNamed(string name)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            for (var inherited = outer; inherited is not null; inherited = inherited.BaseType)
            {
                foreach (var member in inherited.GetMembers(name))
                    yield return member;
            }
        }
    }
}
