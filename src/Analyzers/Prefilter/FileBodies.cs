using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Prefilter;

/// <summary>
/// The bodies of one file that contain lambdas, anonymous methods, local functions or queries, found by syntax alone, once for all rules.
/// A compiler binds no body because of this list: most files have no such body, and most such bodies concern no rule.
/// </summary>
internal sealed class FileBodies
{
    // A semantic model is shared by all analyzers of a run.
    private static readonly ConditionalWeakTable<SemanticModel, FileBodies> All = new();

    private readonly Lazy<ImmutableArray<BodySyntax>> bodies;

    private FileBodies(SemanticModel model) => bodies = new(() => Find(model));

    /// <summary>In source order.</summary>
    public static ImmutableArray<BodySyntax> In(SemanticModel model) => All.GetValue(model, key => new FileBodies(key)).bodies.Value;

    private static ImmutableArray<BodySyntax> Find(SemanticModel model)
    {
        var found = ImmutableArray.CreateBuilder<BodySyntax>();
        var byOwner = new Dictionary<SyntaxNode, BodySyntax>();
        SyntaxNode? outermost = null;
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (!IsFunction(node) || outermost is not null && outermost.Span.Contains(node.Span))
                continue;

            outermost = node;
            var owner = OwnerOf(node);
            if (!byOwner.ContainsKey(owner))
            {
                byOwner.Add(owner, new BodySyntax(owner, model));
                found.Add(byOwner[owner]);
            }
        }

        return found.ToImmutable();
    }

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax;

    // All initializers of a type with a primary constructor can share its parameters, and so can the arguments for its base.
    private static SyntaxNode OwnerOf(SyntaxNode function)
    {
        for (var node = function.Parent; node is not null; node = node.Parent)
        {
            if (BodyTraits.HasOwnBody(node) || node is CompilationUnitSyntax or TypeDeclarationSyntax || IsInitialized(node) && !IsOfPrimaryConstructor(node))
                return node;
        }

        return function;
    }

    private static bool IsInitialized(SyntaxNode node) => node is BaseFieldDeclarationSyntax or BasePropertyDeclarationSyntax or EnumMemberDeclarationSyntax;

    private static bool IsOfPrimaryConstructor(SyntaxNode member) =>
        member.Parent is TypeDeclarationSyntax type && type.ChildNodes().Any(node => node.IsKind(SyntaxKind.ParameterList));
}
