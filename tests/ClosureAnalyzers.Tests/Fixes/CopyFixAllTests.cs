using ClosureAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using static ClosureAnalyzers.Tests.Fixes.FixedSolution;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>The action with its title and keys, and all repairs of documents, projects and solutions at once, by the rules themselves.</summary>
public sealed class CopyFixAllTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Threading.Tasks;\n";

    [Theory]
    [InlineData("() => i", "Copy 'i' to a local before the lambda")]
    [InlineData("delegate () { return i; }", "Copy 'i' to a local before the anonymous method")]
    [InlineData("F", "Copy 'i' to a local before the local function")]
    public async Task The_title_says_what_is_copied_and_where(string closure, string title)
    {
        var (document, diagnostic) = await Single($"{{ later.Add({closure}); int F() => {(closure == "F" ? "i" : "0")}; }}");
        var action = Assert.Single(await ActionsFor(document, diagnostic));
        Assert.Equal(title, action.Title);
        Assert.Equal(CopyToLocalCodeFixProvider.EquivalenceKey, action.EquivalenceKey);
    }

    [Fact]
    public async Task The_name_of_the_copy_can_be_changed_at_once()
    {
        var (document, diagnostic) = await Single("{ if (i < 0) { int iCopy = 0; later.Add(() => iCopy); } if (i > 1) { later.Add(() => i); } if (i < 0) { int iCopy = 0; later.Add(() => iCopy); } }");
        var changed = await Apply(Assert.Single(await ActionsFor(document, diagnostic)));
        var root = await changed.GetDocument(document.Id)!.GetSyntaxRootAsync(TestContext.Current.CancellationToken);
        var marked = Assert.Single(root!.GetAnnotatedTokens(RenameAnnotation.Kind));
        Assert.Equal("var iCopy = i", ((VariableDeclarationSyntax)marked.Parent!.Parent!).ToString());
    }

    [Fact]
    public async Task A_document_is_repaired_and_then_left_alone()
    {
        var document = await FixAll(OneProject, FixAllScope.Document);
        Assert.Equal(Repaired("a"), await document.TextOf("one", "/a.cs"));
        Assert.Equal(Reported("b"), await document.TextOf("one", "/b.cs"));
    }

    [Fact]
    public async Task A_project_is_repaired()
    {
        var project = await FixAll(OneProject.WithProject("two", OutputKind.DynamicallyLinkedLibrary, [], ("/c.cs", Reported("c"))), FixAllScope.Project);
        Assert.Equal(Repaired("a"), await project.TextOf("one", "/a.cs"));
        Assert.Equal(Repaired("b"), await project.TextOf("one", "/b.cs"));
        Assert.Equal(Reported("c"), await project.TextOf("two", "/c.cs"));
    }

    [Fact]
    public async Task A_solution_is_repaired_and_a_second_run_finds_nothing()
    {
        var solution = await FixAll(OneProject.WithProject("two", OutputKind.DynamicallyLinkedLibrary, [], ("/c.cs", Reported("c"))));
        Assert.Equal(Repaired("b"), await solution.TextOf("one", "/b.cs"));
        Assert.Equal(Repaired("c"), await solution.TextOf("two", "/c.cs"));
        foreach (var project in solution.Projects)
            Assert.Empty(await Fixable(project));
    }

    [Fact]
    public async Task The_rest_is_repaired_if_the_first_is_refused()
    {
        var source = InLoop("later.Add(() => i++);\n", "later.Add(() => i);");
        var solution = await FixAll(Empty.WithProject("one", OutputKind.DynamicallyLinkedLibrary, [], ("/a.cs", source)));
        Assert.Equal(InLoop("later.Add(() => i++);\n", "var iCopy = i;\nlater.Add(() => iCopy);"), await solution.TextOf("one", "/a.cs"));
    }

    [Fact]
    public async Task Another_fix_has_another_key()
    {
        var project = OneProject.Projects.Single();
        var context = new FixAllContext(
            project.Documents.First(), new CopyToLocalCodeFixProvider(), FixAllScope.Solution, "another", ["CLO1001"],
            new NoDiagnostics(), TestContext.Current.CancellationToken);
        Assert.Null(await new CopyToLocalCodeFixProvider().GetFixAllProvider().GetFixAsync(context));
    }

    [Fact]
    public async Task Two_rules_one_after_the_other_share_a_copy()
    {
        var solution = Empty.WithProject("one", OutputKind.DynamicallyLinkedLibrary, [], ("/a.cs", InLoop("Unknown(() => i);\n", "later.Add(() => i);")));
        solution = await FixAll(solution, FixAllScope.Solution, "CLO1002");
        solution = await FixAll(solution, FixAllScope.Solution, "CLO1001");
        Assert.Equal(InLoop("var iCopy = i;\nUnknown(() => iCopy);\n", "later.Add(() => iCopy);"), await solution.TextOf("one", "/a.cs"));
    }

    [Fact]
    public async Task A_file_of_two_projects_is_edited_once()
    {
        var solution = Empty
            .WithProject("net8", OutputKind.DynamicallyLinkedLibrary, ["OLD"], ("/a.cs", Reported("a")))
            .WithProject("net10", OutputKind.DynamicallyLinkedLibrary, [], ("/a.cs", Reported("a")));
        solution = await FixAll(solution);
        Assert.Equal(Repaired("a"), await solution.TextOf("net8", "/a.cs"));
        Assert.Equal(Repaired("a"), await solution.TextOf("net10", "/a.cs"));
    }

    [Theory]
    [InlineData("OLD", "NEW")]
    [InlineData("NEW", "OLD")]
    public async Task A_file_of_two_projects_keeps_what_one_of_them_knows_of_null(string first, string second)
    {
        var solution = await FixAll(
            Empty
                .WithProject("first", OutputKind.DynamicallyLinkedLibrary, [first], ("/a.cs", WithNull("return IsEmpty(text) ? () => 0 : () => text.Length;")))
                .WithProject("second", OutputKind.DynamicallyLinkedLibrary, [second], ("/a.cs", WithNull("return IsEmpty(text) ? () => 0 : () => text.Length;"))),
            FixAllScope.Solution, [new EveryCapture()], ["CLO1001"]);
        Assert.Equal(
            WithNull("var textCopy = text;\n        return IsEmpty(text) ? () => 0 : () => textCopy!.Length;"),
            await solution.TextOf("first", "/a.cs"));

        static string WithNull(string statements) => $$"""
            #nullable enable
            using System; using System.Diagnostics.CodeAnalysis;
            class C
            {
                static bool IsEmpty(
            #if NEW
                    [NotNullWhen(false)]
            #endif
                    string? text) => text is null;

                static Func<int> M(string? text)
                {
                    {{statements}}
                }
            }
            """;
    }

    [Fact]
    public async Task A_file_of_two_projects_is_edited_where_only_one_of_them_has_the_code()
    {
        const string before = """
            later.Add(() =>
            {
            #if OLD
                return -i;
            #else
                return i;
            #endif
            });
            #if OLD
            later.Add(() => i * 2);
            #else
            later.Add(() => i * 3);
            #endif
            """;
        const string after = """
            var iCopy = i;
            later.Add(() =>
            {
            #if OLD
                return -iCopy;
            #else
                return iCopy;
            #endif
            });
            #if OLD
            var iCopy2 = i;
            later.Add(() => iCopy2 * 2);
            #else
            var iCopy3 = i;
            later.Add(() => iCopy3 * 3);
            #endif
            """;
        var solution = Empty
            .WithProject("net10", OutputKind.DynamicallyLinkedLibrary, [], ("/a.cs", InLoop("", before)))
            .WithProject("net8", OutputKind.DynamicallyLinkedLibrary, ["OLD"], ("/a.cs", InLoop("", before)));
        solution = await FixAll(solution);
        Assert.Equal(InLoop("", after), await solution.TextOf("net8", "/a.cs"));
        Assert.Equal(InLoop("", after), await solution.TextOf("net10", "/a.cs"));
        foreach (var project in solution.Projects)
            Assert.Empty(await Fixable(project));
    }

    [Fact]
    public async Task A_file_of_two_projects_is_left_alone_where_one_of_them_refuses()
    {
        var source = InLoop("", "later.Add(() =>\n{\n#if OLD\n    i++;\n#endif\n    return i;\n});");
        var solution = Empty
            .WithProject("net10", OutputKind.DynamicallyLinkedLibrary, [], ("/a.cs", source))
            .WithProject("net8", OutputKind.DynamicallyLinkedLibrary, ["OLD"], ("/a.cs", source));
        Assert.Equal(source, await (await FixAll(solution)).TextOf("net10", "/a.cs"));
    }

    private static Solution OneProject => Empty.WithProject("one", OutputKind.DynamicallyLinkedLibrary, [], ("/a.cs", Reported("a")), ("/b.cs", Reported("b")));

    private static string Reported(string type) => Usings + $$"""
        class {{type}}
        {
            void M(List<Func<int>> later)
            {
                for (int i = 0; i < 3; i++)
                    later.AddRange([() => i, () => -i, () => ~i]);
            }
        }
        """;

    private static string Repaired(string type) => Usings + $$"""
        class {{type}}
        {
            void M(List<Func<int>> later)
            {
                for (int i = 0; i < 3; i++)
                {
                    var iCopy = i;
                    later.AddRange([() => iCopy, () => -iCopy, () => ~iCopy]);
                }
            }
        }
        """;

    private static string InLoop(string first, string statements) => Usings + $$"""
        class C
        {
            public static Action<Func<int>> Unknown = f => f();

            void M(List<Func<int>> later)
            {
                for (int i = 0; i < 3; i++)
                {
        {{string.Join("\n", (first + statements).Split('\n').Select(line => line[0] == '#' ? line : "            " + line))}}
                }
            }
        }
        """;

    private static async Task<(Document Document, Diagnostic Diagnostic)> Single(string body)
    {
        var source = Usings + "class C { void M(List<Func<int>> later) { for (int i = 0; i < 3; i++) " + body + " } }";
        var project = Empty.WithProject("one", OutputKind.DynamicallyLinkedLibrary, [], ("/a.cs", source)).Projects.Single();
        return (project.Documents.Single(), Assert.Single(await Fixable(project)));
    }

    private sealed class NoDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
