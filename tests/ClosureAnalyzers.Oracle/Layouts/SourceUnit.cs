using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Oracle.Layouts;

/// <summary>
/// What is compiled to one method: its own body, and for a constructor the initializers it runs. One initializer belongs to every
/// constructor that does not call another one with <c>: this(…)</c>.
/// </summary>
/// <param name="Member">Documentation comment id of the emitted method.</param>
/// <param name="Roots">Operation trees in the order they run.</param>
internal sealed record SourceUnit(string Member, ImmutableArray<IOperation> Roots)
{
    public static ImmutableArray<SourceUnit> In(CSharpCompilation compilation)
        => [.. compilation.SyntaxTrees.SelectMany(tree => Bodies(compilation.GetSemanticModel(tree)))
            .GroupBy(body => body.Member)
            .Select(group => new SourceUnit(group.Key, [.. group.OrderBy(body => body.IsMember).Select(body => body.Root)]))];

    private static IEnumerable<(string Member, bool IsMember, IOperation Root)> Bodies(SemanticModel model)
    {
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodesAndSelf(node => node is not (StatementSyntax or ExpressionSyntax)))
        {
            var members = MembersOf(model, node);
            if (members.Any() && model.GetOperation(node) is { } root)
            {
                foreach (var member in members)
                {
                    yield return (member, node is not EqualsValueClauseSyntax, root);
                }
            }
        }
    }

    private static IEnumerable<string> MembersOf(SemanticModel model, SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit when unit.Members.OfType<GlobalStatementSyntax>().Any() => Id(model.GetDeclaredSymbol(unit)),
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => Id(model.GetDeclaredSymbol(node)),
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property }
            => Id(((IPropertySymbol)model.GetDeclaredSymbol(property)!).GetMethod),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => Constructors(model.GetDeclaredSymbol(property)!),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field }
            => Constructors(model.GetDeclaredSymbol(field)!),
        PrimaryConstructorBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type }
            => Constructors(model.GetDeclaredSymbol(type)!.GetMembers().First(member => member is IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor })),
        _ => [],
    };

    private static string[] Id(ISymbol? member) => Emitted(member)?.GetDocumentationCommentId() is { } id ? [id] : [];

    // A member of an extension block is compiled to a method of the class around the block.
    private static ISymbol? Emitted(ISymbol? member)
#if OLD_ROSLYN
        => member;
#else
        => member is IMethodSymbol { AssociatedExtensionImplementation: { } implementation } ? implementation : member;
#endif

    private static IEnumerable<string> Constructors(ISymbol initialized)
    {
        var type = initialized.ContainingType;
        if (initialized.IsStatic)
        {
            return [type.GetDocumentationCommentId()!.Replace("T:", "M:", StringComparison.Ordinal) + ".#cctor"];
        }

        return type.InstanceConstructors.Where(RunsInitializers).SelectMany(Id);
    }

    private static bool RunsInitializers(IMethodSymbol constructor)
    {
        var syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return syntax is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer } ? false
            : !constructor.IsImplicitlyDeclared || constructor is { Parameters.Length: 0, ContainingType.TypeKind: not TypeKind.Struct };
    }
}
