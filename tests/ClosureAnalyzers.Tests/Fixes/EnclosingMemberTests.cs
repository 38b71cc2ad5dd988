using ClosureAnalyzers.CodeFixes.Workspaces;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Tests.Fixes;

public sealed class EnclosingMemberTests
{
    private const string Program = """
        using System;
        int first = 1;
        Func<int> f = () => first;
        void Local() { int first = 2; }
        class C { int M() { int first = 3; return first; } void N() { int first = 4; } }
        """;

    private static readonly SyntaxNode Root = RootOf(Program);

    [Fact]
    public void Top_level_statements_are_one_member_without_the_types_of_the_file()
    {
        var member = EnclosingMember.Of(Program.IndexOf("first", StringComparison.Ordinal), Root);
        Assert.Equal(["first", "f", "first"], Names(member));
        Assert.Equal(Program[Program.IndexOf("int", StringComparison.Ordinal)..Program.IndexOf("\nclass", StringComparison.Ordinal)], Program.Substring(member.Span.Start, member.Span.Length));
    }

    [Fact]
    public void A_method_is_a_member() =>
        Assert.Equal(["first"], Names(EnclosingMember.Of(Program.IndexOf("first = 3", StringComparison.Ordinal), Root)));

    [Theory]
    [InlineData("first = 1", "() => first;", "() => { int first = 0; return first; };")]
    [InlineData("first = 2", "() => first;", "() => { int more = 0; return first; };")]
    [InlineData("first = 3", "return first;", "int later = first; return later;")]
    [InlineData("first = 3", "first = 4", "first = 5")]
    [InlineData("first = 4", "int first = 3;", "int zero = 0; int first = 3;")]
    [InlineData("first = 4", "void Local()", "int zero = 0; void Local()")]
    public void A_declaration_is_found_again_after_a_change_within_any_member(string declaration, string changed, string change)
    {
        var start = Program.IndexOf(declaration, StringComparison.Ordinal);
        var token = DeclarationTracker.At(Root.FindToken(start).Span, Root);
        var after = Program.Replace(changed, change, StringComparison.Ordinal);
        var found = token.SpanIn(RootOf(after));
        Assert.Equal(after.IndexOf(declaration, StringComparison.Ordinal), found?.Start);
    }

    private static SyntaxNode RootOf(string program) => CSharpSyntaxTree.ParseText(program, cancellationToken: TestContext.Current.CancellationToken).GetRoot();

    private static IEnumerable<string> Names(EnclosingMember member) =>
        member.Nodes.OfType<VariableDeclaratorSyntax>().Select(declarator => declarator.Identifier.Text);
}
