using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ClosureAnalyzers.Tests.Fixes.Allocations;

/// <summary>
/// Before and after of a fix for an allocation rule. <c>[|x|]</c> marks what is reported, before the fix and, where it is refused, after
/// it. Members stand in a class with a few helpers. Each repair is made one by one and all at once; both give the same.
/// </summary>
public abstract class AllocationFixTest<TRule, TFix>
    where TRule : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;


        """;

    private const string Helpers = """


        abstract class Helpers
        {
            protected int field;
            protected int Property { get; set; }
            protected static readonly Dictionary<int, int> cache = new();
            protected static readonly List<Action> kept = new();
            protected static bool Chance() => Environment.TickCount > 0;
            protected static int Get() => Environment.TickCount;
            protected static int Run(Func<int> function) => function();
            protected static void Do(Action action) => action();
            protected static void Use(object? value) { }
            protected virtual int Virtual() => field;
        }

        """;

    protected static Task Repairs(string before, string after) => RepairsProgram(InClass(before), InClass(after));

    /// <summary>The same code before and after.</summary>
    protected static Task Refuses(string members) => Repairs(members, members);

    protected static async Task RepairsProgram(string before, string after, string? title = null)
    {
        var test = new CSharpCodeFixTest<TRule, TFix, DefaultVerifier>
        {
            TestCode = Usings + before,
            FixedCode = Usings + after,
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        if (title is not null)
            test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        test.SolutionTransforms.Add((solution, id) =>
        {
            var project = solution.GetProject(id)!;
            var isProgram = CSharpSyntaxTree.ParseText(after).GetRoot().ChildNodes().Any(node => node is GlobalStatementSyntax);
            return solution
                .WithProjectParseOptions(id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview))
                .WithProjectCompilationOptions(id, ((CSharpCompilationOptions)project.CompilationOptions!)
                    .WithNullableContextOptions(NullableContextOptions.Enable)
                    .WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        });
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string InClass(string members) => "class Program : Helpers\n{\n"
        + string.Join("\n", members.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 || line[0] == '#' ? line : "    " + line))
        + "\n}" + Helpers;
}
