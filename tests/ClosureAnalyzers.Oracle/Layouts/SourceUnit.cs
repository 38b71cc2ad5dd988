using System.Globalization;
using System.Text.RegularExpressions;
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

    private static string[] Id(ISymbol? member)
    {
#if !OLD_ROSLYN
        if (member is IMethodSymbol { AssociatedExtensionImplementation: { } implementation })
        {
            return [IdOfImplementation(implementation, member.ContainingType.Arity)];
        }
#endif
        return member?.GetDocumentationCommentId() is { } id ? [id] : [];
    }

    // A member of an extension block is compiled to a method of the class around the block. The type parameters of the block become
    // the first of the method, but the compiler's id of that method still counts them apart.
    private static string IdOfImplementation(IMethodSymbol implementation, int arity)
    {
        var id = implementation.GetDocumentationCommentId()!;
        var start = id.IndexOf('(', StringComparison.Ordinal);
        return start < 0 ? id : id[..start] + Regex.Replace(
            id[start..],
            "(``?)([0-9]+)",
            match => "``" + (int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) + (match.Groups[1].Length == 2 ? arity : 0)));
    }

    private static IEnumerable<string> Constructors(ISymbol initialized)
    {
        var type = initialized.ContainingType;
        if (initialized.IsStatic)
        {
            return [type.GetDocumentationCommentId()!.Replace("T:", "M:", StringComparison.Ordinal) + ".#cctor"];
        }

        return type.InstanceConstructors.Where(RunsInitializers).SelectMany(Id);
    }

    private static bool CopiesRecord(IMethodSymbol constructor)
        => constructor.ContainingType.IsRecord
            && constructor.Parameters is [var only]
            && SymbolEqualityComparer.Default.Equals(only.Type, constructor.ContainingType);

    private static bool RunsInitializers(IMethodSymbol constructor)
    {
        var syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return CopiesRecord(constructor) || syntax is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer }
            ? false
            : !constructor.IsImplicitlyDeclared || constructor is { Parameters.Length: 0, ContainingType.TypeKind: not TypeKind.Struct };
    }
}
