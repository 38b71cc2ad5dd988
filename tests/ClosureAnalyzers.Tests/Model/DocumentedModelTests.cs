using ClosureAnalyzers.Tests.Drift;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Tests.Model;

/// <summary>
/// <c>docs/model.md</c> tells the truth: a block <c>text release</c>, <c>text debug</c> or <c>text both</c> is the printed model of the
/// code before it.
/// </summary>
public sealed class DocumentedModelTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;\n";

    private static readonly ImmutableArray<Fence> Fences = [.. Markdown.Fences("docs/model.md")];

    public static TheoryData<int> Printed => [.. Fences.Where(fence => fence is { Language: "text", Kind: not "" }).Select(fence => fence.Line)];

    [Theory, MemberData(nameof(Printed))]
    public void A_printed_model_is_that_of_the_code_before_it(int line)
    {
        var printed = Fences.Single(fence => fence.Line == line);
        var code = Fences.Last(fence => fence.Line < line && fence.Language == "csharp").Code;
        ImmutableArray<OptimizationLevel> levels = printed.Kind switch
        {
            "release" => [OptimizationLevel.Release],
            "debug" => [OptimizationLevel.Debug],
            "both" => [OptimizationLevel.Release, OptimizationLevel.Debug],
            _ => throw new InvalidOperationException($"'{printed.Kind}' is no level"),
        };

        Assert.All(levels, level => Assert.Equal(printed.Code, Print(code, level)));
    }

    // Static functions on their own are put into a type.
    private static string Print(string code, OptimizationLevel level)
    {
        var isProgram = Analysis.Compile(code).SyntaxTrees.Single().GetRoot(TestContext.Current.CancellationToken).ChildNodes().Any(node => node is GlobalStatementSyntax);
        var source = isProgram ? $"static class Program {{\n#line 1\n{code}}}" : $"#line 1\n{code}";
        return ModelOf.Text(Analysis.Compile(Usings + source, OutputKind.DynamicallyLinkedLibrary), level);
    }
}
