using System.Collections.Concurrent;
using System.Globalization;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Lowering;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.Tests.Fixes.Allocations;

/// <summary>
/// What it takes to repair everything. A change of one member is no matter to the others: all are tried in one compilation, and only the
/// bodies that change are read again.
/// </summary>
public sealed class FixAllWorkTests
{
    [Fact]
    public Task Environments_of_many_members_and_files_are_moved_in_the_compilations_of_one() =>
        AssertNoMoreCompilations(new CopyIntoBlockCodeFixProvider(), "static void M§(int p, bool c) { if (c) Do(() => Do(() => p.ToString())); }");

    [Fact]
    public Task Constants_of_many_members_and_files_are_declared_in_the_compilations_of_one() =>
        AssertNoMoreCompilations(new DeclareConstantCodeFixProvider(), "static void M§() { var limit = 10; Do(() => limit.ToString()); }");

    [Fact]
    public Task What_is_refused_in_many_members_takes_no_more_than_in_one() =>
        AssertNoMoreCompilations(new CopyIntoBlockCodeFixProvider(), "static void M§(int p, bool c, bool d) { if (c) Do(() => p.ToString()); Action later = d ? () => p.ToString() : () => { }; later(); }");

    private static async Task AssertNoMoreCompilations(CodeFixProvider fix, string member)
    {
        var (few, _) = await Work(fix, member, 2);
        var (many, reads) = await Work(fix, member, 12);
        Assert.Equal(few, many);

        // The rules read a body once, to find what there is; once to plan, once to judge; and again where something is left.
        Assert.InRange(reads, 2, 4);
    }

    /// <returns>The compilations in which bodies were read, and how often a body was.</returns>
    private static async Task<(int Compilations, double Reads)> Work(CodeFixProvider fix, string member, int count)
    {
        var files = Enumerable.Range(0, 2).Select(file => ($"/C{file}.cs", $$"""
            using System;
            static class C{{file}}
            {
            {{string.Join("\n", Enumerable.Range(0, count).Select(number => member.Replace("§", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))}}
            static void Do(Action action) => action();
            }
            """));
        var solution = FixedSolution.Empty.WithProject("work" + Guid.NewGuid(), OutputKind.DynamicallyLinkedLibrary, [], [.. files]);
        var built = new ConcurrentQueue<EmittedBody>();
        void Count(EmittedBody unit)
        {
            if (unit.Roots[0].SemanticModel!.Compilation.AssemblyName == solution.Projects.Single().AssemblyName)
                built.Enqueue(unit);
        }

        ClosureModelBuilder.Building += Count;
        try
        {
            await FixedSolution.FixAll(solution, fix);
        }
        finally
        {
            ClosureModelBuilder.Building -= Count;
        }

        return (built.Select(unit => unit.Roots[0].SemanticModel!.Compilation).Distinct().Count(), built.Count / (2.0 * count));
    }
}
