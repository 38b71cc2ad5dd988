using Basic.Reference.Assemblies;
using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Rules;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>The repair of CLO1005: the copy that stands inside the closure moves before it.</summary>
public sealed class MoveCopyOutTests
{
    private static Task Repairs(string before, string after)
    {
        var test = new CSharpCodeFixTest<CopyInsideClosureIsTooLateAnalyzer, CopyToLocalCodeFixProvider, DefaultVerifier>
        {
            TestCode = InMethod(before),
            FixedCode = InMethod(after),
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CodeActionEquivalenceKey = CopyToLocalCodeFixProvider.EquivalenceKey,
        };
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string InMethod(string statements) => $$"""
        using System;
        using System.Collections.Generic;

        class Program
        {
            static void M(List<Func<int>> later)
            {
        {{string.Join("\n", statements.Split('\n').Select(line => line.Length == 0 ? line : "        " + line))}}
            }
        }
        """;

    [Fact]
    public Task The_statement_moves_out_with_its_line() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            later.Add(() =>
            {
                int copy = {|CLO1005:i|};
                return copy + 1;
            });
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            int copy = i;
            later.Add(() =>
            {
                return copy + 1;
            });
        }
        """);

    [Fact]
    public Task An_embedded_statement_gets_braces() => Repairs(
        """
        for (int i = 0; i < 3; i++)
            later.Add(() =>
            {
                int copy = {|CLO1005:i|};
                return copy + 1;
            });
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            int copy = i;
            later.Add(() =>
            {
                return copy + 1;
            });
        }
        """);

    [Fact]
    public Task A_statement_amid_others_moves_alone() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            later.Add(() => { int copy = {|CLO1005:i|}; return copy; });
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            int copy = i;
            later.Add(() => { return copy; });
        }
        """);

    [Fact]
    public Task Two_closures_with_copies_of_one_name_share_a_new_one() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            later.Add(() => { int copy = {|CLO1005:i|}; return copy; });
            later.Add(() => { int copy = {|CLO1005:i|}; return -copy; });
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => { int copy = iCopy; return copy; });
            later.Add(() => { int copy = iCopy; return -copy; });
        }
        """);

    [Fact]
    public Task A_copy_that_the_closure_writes_stays_and_gets_a_copy_to_copy() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            later.Add(() => { int copy = {|CLO1005:i|}; return copy++; });
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => { int copy = iCopy; return copy++; });
        }
        """);

    [Fact]
    public Task A_name_that_is_taken_outside_stays_inside() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            later.Add(() => { int copy = {|CLO1005:i|}; return copy; });
            later.ForEach(copy => copy());
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => { int copy = iCopy; return copy; });
            later.ForEach(copy => copy());
        }
        """);
}
