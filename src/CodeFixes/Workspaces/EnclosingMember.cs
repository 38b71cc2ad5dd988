using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Workspaces;

/// <summary>What a change stays in, before and after it: a declaration with its body, or the top-level statements of a program.</summary>
internal sealed class EnclosingMember
{
    private readonly ImmutableArray<SyntaxNode> parts;

    private EnclosingMember(ImmutableArray<SyntaxNode> parts) => this.parts = parts;

    public TextSpan Span => TextSpan.FromBounds(parts[0].SpanStart, parts[parts.Length - 1].Span.End);

    public IEnumerable<SyntaxNode> Nodes => parts.SelectMany(part => part.DescendantNodes());

    public IEnumerable<SyntaxToken> Tokens => parts.SelectMany(part => part.DescendantTokens());

    public static EnclosingMember Of(int position, SyntaxNode root)
    {
        var member = root.FindToken(position).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return new(member is null or GlobalStatementSyntax ? TopLevel(root) : ImmutableArray.Create<SyntaxNode>(member));
    }

    /// <summary>What has become of the member: changes within members leave their order.</summary>
    public EnclosingMember In(SyntaxNode changed) => new(parts[0] is MemberDeclarationSyntax and not GlobalStatementSyntax
        ? ImmutableArray.Create(MembersOf(changed).ElementAt(MembersOf(parts[0].SyntaxTree.GetRoot()).TakeWhile(member => member != parts[0]).Count()))
        : TopLevel(changed));

    private static IEnumerable<SyntaxNode> MembersOf(SyntaxNode root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .Where(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax);

    // The file itself if there are none, as where code is broken.
    private static ImmutableArray<SyntaxNode> TopLevel(SyntaxNode root)
    {
        var statements = root.ChildNodes().OfType<GlobalStatementSyntax>().ToImmutableArray<SyntaxNode>();
        return statements.IsEmpty ? ImmutableArray.Create(root) : statements;
    }
}
