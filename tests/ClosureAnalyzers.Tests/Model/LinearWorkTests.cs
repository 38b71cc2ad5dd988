using ClosureAnalyzers.Lowering;

namespace ClosureAnalyzers.Tests.Model;

/// <summary>Ten times the closures cost ten times the work, measured by what is allocated; time would tell more about the machine.</summary>
public sealed class LinearWorkTests
{
    [Theory]
    [InlineData("lambdas over one variable", "Keep(() => p);", 1_000)]
    [InlineData("lambdas over variables of their own", "{ int v = p; Keep(() => v); }")]
    [InlineData("lambdas over both", "{ int v = p; Keep(() => v + p); }")]
    [InlineData("loops", "while (C()) { int v = p; Keep(() => v + p); }")]
    [InlineData("jumps", "l#: { int v = p; Keep(() => v + p); } if (C()) goto l#;")]
    [InlineData("local functions that call each other", "void F#() => F&();")]
    [InlineData("local functions that become delegates", "void F#() { Keep(G&); int G#() => p; }")]
    [InlineData("lambdas that capture nothing", "Keep(() => 1);")]
    [InlineData("method groups", "Keep(S);")]
    [InlineData("await using declarations", "await using var u# = U(); Keep(() => p);")]
    public void The_work_grows_with_the_number_of_closures(string shape, string statement, int count = 300)
    {
        var few = Work(statement, count);
        var many = Work(statement, 10 * count);

        Assert.True(many < 12 * few, $"{shape}: {few} bytes for {count} closures, {many} for ten times as many");
    }

    private static long Work(string statement, int count)
    {
        var statements = Enumerable.Range(0, count).Select(i => statement.Replace("#", $"{i}").Replace("F&", i == 0 ? "Last" : $"F{i - 1}").Replace("G&", $"G{i}"));
        var compilation = Analysis.Compile($$"""
            using System;
            class X
            {
                static bool C() => true; static int S() => 1; static void Keep(Func<int> f) { } static IAsyncDisposable U() => null!;
                async System.Threading.Tasks.Task M(int p)
                {
                    void Last() => p++;
                    Last();
                    {{string.Join("\n", statements)}}
                }
            }
            """, OutputKind.DynamicallyLinkedLibrary);
        var tree = compilation.SyntaxTrees.Single();
        var method = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax>().Last();
        var root = compilation.GetSemanticModel(tree).GetOperation(method, TestContext.Current.CancellationToken)!;

        // The operations themselves are made when they are first visited: not the model's work.
        _ = root.Descendants().Count();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var model = ClosureModelBuilder.Build(root, TestContext.Current.CancellationToken);
        _ = model.LoweredAt(OptimizationLevel.Release);
        _ = model.LoweredAt(OptimizationLevel.Debug);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
