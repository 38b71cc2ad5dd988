using Basic.Reference.Assemblies;
using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.CodeFixes.Copying;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>
/// Before and after of the copy. <c>[|i|]</c> marks what is reported. Statements stand in a method <c>M</c> of a class with a list
/// <c>later</c> of delegates. Each repair is made one by one and all at once; both give the same, and the result compiles.
/// </summary>
public abstract class CopyTest
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading;
        using System.Threading.Tasks;


        """;

    /// <summary>Statements of a method, repaired.</summary>
    internal static Task Repairs(string before, string after) => RepairsProgram(InMethod(before), InMethod(after));

    /// <summary>A whole file, repaired.</summary>
    internal static Task RepairsProgram(string before, string after, string? editorConfig = null)
    {
        // The line ends of the usings are those of the program.
        var usings = before.Contains('\r') ? Usings.ReplaceLineEndings("\r\n") : Usings;
        var test = NewTest(usings + before, usings + after);
        if (editorConfig is not null)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + editorConfig));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Statements of a method, where the copy is refused.</summary>
    internal static Task Refuses(CopyRefusal reason, string statements) => RefusesProgram(reason, InMethod(statements));

    /// <summary>A whole file, where the copy is refused.</summary>
    internal static async Task RefusesProgram(CopyRefusal reason, string program, string header = "")
    {
        AssertRefusal(reason, header + Usings + program);
        var test = NewTest(header + Usings + program, header + Usings + program);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static void AssertRefusal(CopyRefusal reason, string program)
    {
        TestFileMarkupParser.GetSpans(program, out var source, out ImmutableArray<TextSpan> spans);
        var model = ModelOf(source);
        foreach (var span in spans)
            Assert.Equal(new CopyPlanResult(null, reason), new CopyPlanner(model, TestContext.Current.CancellationToken).PlanFor(span));
        Assert.NotEmpty(spans);
    }

    private static SemanticModel ModelOf(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview));
        var options = new CSharpCompilationOptions(KindOf(tree), allowUnsafe: true);
        return CSharpCompilation.Create("test", [tree], Net100.References.All, options).GetSemanticModel(tree);
    }

    private static CSharpCodeFixTest<WrittenCapture, CopyToLocalCodeFixProvider, DefaultVerifier> NewTest(string before, string after)
    {
        var test = new CSharpCodeFixTest<WrittenCapture, CopyToLocalCodeFixProvider, DefaultVerifier>
        {
            TestCode = before,
            FixedCode = after,
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CodeActionEquivalenceKey = before == after ? null : CopyToLocalCodeFixProvider.EquivalenceKey,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        test.SolutionTransforms.Add((solution, id) =>
        {
            var project = solution.GetProject(id)!;
            var compilation = (CSharpCompilationOptions)project.CompilationOptions!;
            return solution
                .WithProjectParseOptions(id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview))
                .WithProjectCompilationOptions(id, compilation
                    .WithAllowUnsafe(true)
                    .WithNullableContextOptions(NullableContextOptions.Enable)
                    .WithOutputKind(KindOf(CSharpSyntaxTree.ParseText(WithoutMarks(after)))));
        });
        return test;
    }

    private static OutputKind KindOf(SyntaxTree program) => program.GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement)
        ? OutputKind.ConsoleApplication
        : OutputKind.DynamicallyLinkedLibrary;

    private static string WithoutMarks(string marked)
    {
        TestFileMarkupParser.GetSpans(marked, out var source, out ImmutableArray<TextSpan> _);
        return source;
    }

    private static string InMethod(string statements) => $$"""
        class Program
        {
            static readonly List<Delegate> later = new();

            static void M(string[] args)
            {
        {{Indented(statements)}}
            }

            static bool Keep(Delegate closure) { later.Add(closure); return true; }
        }

        """;

    private static string Indented(string statements) => string.Join("\n", statements.ReplaceLineEndings("\n").Split('\n')
        .Select(line => line.Length == 0 || line[0] == '#' ? line : "        " + line));
}
