using ClosureAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Hosts.Fixes;

/// <summary>The copy fix in the workspaces of this Roslyn.</summary>
public sealed class FixInThisHostTests
{
    [Fact]
    public async Task A_lambda_in_a_loop_gets_its_copy()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = new AdhocWorkspace().AddProject("Program", LanguageNames.CSharp)
            .WithMetadataReferences(Host.Framework)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .AddDocument("Program.cs", SourceText.From(Reported), filePath: "/Program.cs");
        var compilation = (await document.Project.GetCompilationAsync(cancellation))!;
        var reported = Assert.Single(await Host.DiagnosticsOf(compilation), diagnostic => diagnostic.Id == "CLO1001");

        var actions = new List<CodeAction>();
        await new CopyToLocalCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, reported, (action, _) => actions.Add(action), cancellation));
        var operations = await Assert.Single(actions).GetOperationsAsync(cancellation);
        var repaired = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        Assert.Equal(Repaired, (await repaired.GetTextAsync(cancellation)).ToString());
    }

    private const string Reported = """
        using System;
        using System.Collections.Generic;

        List<Action> orders = new();
        for (int i = 0; i < 3; i++)
            orders.Add(() => Console.WriteLine(i));

        """;

    private const string Repaired = """
        using System;
        using System.Collections.Generic;

        List<Action> orders = new();
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            orders.Add(() => Console.WriteLine(iCopy));
        }

        """;
}
