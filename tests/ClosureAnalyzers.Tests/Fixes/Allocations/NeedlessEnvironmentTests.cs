using ClosureAnalyzers.CodeFixes.MoveEnvironment;
using ClosureAnalyzers.CodeFixes.Workspaces;

namespace ClosureAnalyzers.Tests.Fixes.Allocations;

public sealed class NeedlessEnvironmentTests
{
    [Fact]
    public async Task The_answer_is_the_same_however_often_it_is_asked_for()
    {
        const string Program = """
            using System;
            class C
            {
                static void M(int p) { if (p > 0) Do(() => p.ToString()); }
                static void Do(Action action) => action();
            }
            """;
        var cancellation = TestContext.Current.CancellationToken;
        var document = FixedSolution.Empty.WithProject("program", OutputKind.DynamicallyLinkedLibrary, [], ("/program.cs", Program)).Projects.Single().Documents.Single();
        var view = (await MemberInProject.InAllAsync(document, Program.IndexOf("int p", StringComparison.Ordinal), cancellation)).Single();
        var needless = EnvironmentsOfMember.In(view, cancellation).Needless.Single();
        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.True(needless.CanAvoid(view.Member.Span)));
    }
}
